import { englishOutline, englishSounds } from './english-sounds.ts';
import { fromDevanagari } from './from-devanagari.ts';
import { hindiSounds } from './hindi-sounds.ts';
import { outline, type Pronunciation, vowelDistance } from './pronunciation.ts';

/** A word of the archive with its count and its sounds. */
interface HindiWord {
  readonly word: string;
  readonly count: number;
  readonly sounds: Pronunciation;
}

/** The archive's words that may be English, by their sounds. */
export interface SoundIndex {
  readonly outlines: ReadonlySet<string>;
  readonly byConsonants: ReadonlyMap<string, readonly HindiWord[]>;
}

/** A word of the archive and its distance from an English pronunciation. */
export interface SoundMatch {
  readonly hindi: HindiWord;
  readonly distance: number;
}

/** Indexes the words of a vocabulary with counts. */
export function soundIndex(vocabulary: ReadonlyMap<string, number>): SoundIndex {
  const index = new Map<string, HindiWord[]>();
  for (const [word, count] of vocabulary) {
    const sounds = soundsOf(word);
    if (!sounds) continue;
    const alike = index.get(sounds.consonants);
    if (alike) alike.push({ word, count, sounds });
    else index.set(sounds.consonants, [{ word, count, sounds }]);
  }
  return { outlines: new Set([...index.keys()].map(outline)), byConsonants: index };
}

/** The outlines of the words. */
export function outlinesOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.flatMap((word) => outline(soundsOf(word)?.consonants ?? '') || []));
}

/** A word in Devanagari. A nasal at its end is a Hindi ending: ट्रेनें is no training. */
const loanword = /^[\u0900-\u097f\u200c\u200d]+(?<![\u0901\u0902])$/;

/** The middle form with an s at the end, which `fromDevanagari` takes for an English plural: कोर्स is no plural of कोर. */
function loanwordForm(word: string): string {
  const plain = word.replaceAll('\u200d', '');
  return plain.endsWith('्स') ? fromDevanagari(`${plain}ा`).slice(0, -1) : fromDevanagari(plain);
}

function soundsOf(word: string): Pronunciation | undefined {
  const sounds = loanword.test(word) ? hindiSounds(loanwordForm(word)) : undefined;
  return sounds && sounds.consonants.length > 0 ? sounds : undefined;
}

/** The archive's words that sound like an English pronunciation (ARPABET), within the tolerance. A word may occur twice. */
export function wordsThatSound(pronunciation: string, index: SoundIndex): readonly SoundMatch[] {
  if (!index.outlines.has(englishOutline(pronunciation))) return [];
  return englishSounds(pronunciation.split(' ')).flatMap((sounds) => {
    const limit = tolerance(sounds);
    const alike = index.byConsonants.get(sounds.consonants) ?? [];
    return alike
      .map((hindi) => ({ hindi, distance: vowelDistance(sounds, hindi.sounds) }))
      .filter(({ distance }) => distance < limit);
  });
}

// In a long word one vowel may differ. In a short word that would match unrelated words.
function tolerance(way: Pronunciation): number {
  const length = way.consonants.length;
  if (length < 2) return 0.15;
  if (length < 3) return 0.4;
  return length < 5 ? 0.9 : 1.7;
}

/** Whether a match is better than another: closer in sound, else more frequent, else first by code unit. */
export function isCloser(match: SoundMatch, other: SoundMatch): boolean {
  if (match.distance !== other.distance) return match.distance < other.distance;
  if (match.hindi.count !== other.hindi.count) return match.hindi.count > other.hindi.count;
  return match.hindi.word < other.hindi.word;
}
