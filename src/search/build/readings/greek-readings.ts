import { applyRules, type RewriteRules } from '../../fold/letters.ts';
import { expandSounds, type SoundSpellings } from './expand-sounds.ts';

/** Pairs of letters that are one sound, and letters that sound otherwise in some places. Capitals are their sounds. */
const places: RewriteRules = [
  [/\u0301/g, ''],
  [/ου/g, 'U'],
  [/(?<=[αεη])υ(?!\u0308)(?=[θκξπστφχψ]|$)/g, 'φ'],
  [/(?<=[αεη])υ(?!\u0308)/g, 'β'],
  [/[εου]ι(?!\u0308)/g, 'ι'],
  [/^μπ/, 'B'],
  [/μπ/g, 'M'],
  [/^ντ/, 'D'],
  [/ντ/g, 'N'],
  [/^γκ/, 'G'],
  [/γ[κγ]/g, 'K'],
  [/γ(?=[χξ])/g, 'ν'],
  [/γ(?=[ειυη])/g, 'J'],
];

const sounds: SoundSpellings = {
  α: 'a',
  β: 'v',
  γ: 'g',
  J: 'g y',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch h',
  ψ: 'ps',
  ω: 'o',
  U: 'ou',
  B: 'b mp',
  M: 'mp b',
  D: 'd nt',
  N: 'nt d',
  G: 'g gk',
  K: 'ng gk',
};

const mostReadings = 4;

/** The usual spellings of a Greek word in Latin letters, likeliest first. */
export function greekReadings(word: string): readonly string[] {
  const letters = applyRules(word.toLowerCase().normalize('NFD'), places);
  return [...new Set(expandSounds(letters, sounds, mostReadings).map((spelling) => spelling.join('')))];
}
