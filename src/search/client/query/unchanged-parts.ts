import { syllablesOf } from '../../words/syllables.ts';

/** Beginnings and endings. Every word that differs from another in one place has one of them, or is one of the `swapped`. */
export interface UnchangedParts {
  readonly beginning?: string;
  readonly ending?: string;
  /** The word with the letters or the syllables swapped that lie on both sides of the cut. */
  readonly swapped: readonly string[];
}

/** Numbers of files that list the words with a beginning or an ending. */
export interface FileCounts {
  readonly beginning: (text: string) => number;
  readonly ending: (text: string) => number;
}

/** From this number of syllables on, a whole syllable may be wrong. */
export const fewestSyllables = 3;
/** From this length on, two letters may be wrong. */
export const longWord = 8;
/** Files of a beginning or an ending. More are loaded only if one wrong letter requires it. */
const mostFiles = 4;
/** The same for sounds, which are less telling than letters. */
const mostSoundFiles = 6;

/**
 * Cuts a spelling (`termKey`) where its two parts have the fewest files. Parts of a long word are shortened as far as few files allow:
 * a word with two wrong letters is found if both are outside of one of the parts.
 */
export function unchangedParts(text: string, files: FileCounts): UnchangedParts {
  const syllables = syllablesOf(text);
  const cuts = ends(syllables.length >= fewestSyllables ? syllables : [...text]);
  const cost = (cut: number) => files.beginning(text.slice(0, cut)) + files.ending(text.slice(cut));
  const cut = cheapest(cuts, text.length, cost);
  if (cut === undefined || files.beginning('') <= cost(cut)) return { beginning: '', swapped: [] };
  const swapped = [swapLetters(text, cut), swapSyllables(syllables, cut)].filter((other) => other !== undefined);
  if (text.length < longWord) return { beginning: text.slice(0, cut), ending: text.slice(cut), swapped };
  const shorter = cuts.find((end) => end <= cut && files.beginning(text.slice(0, end)) <= mostFiles);
  const later = cuts.findLast((end) => end >= cut && files.ending(text.slice(end)) <= mostFiles);
  return { beginning: text.slice(0, shorter ?? cut), ending: text.slice(later ?? cut), swapped };
}

/** Cuts a skeleton. A part with too many files is left out. */
export function unchangedSounds(skeleton: string, files: FileCounts): UnchangedParts {
  const cuts = [0, ...ends([...skeleton]), skeleton.length];
  const beginning = (cut: number) => files.beginning(skeleton.slice(0, cut));
  const ending = (cut: number) => files.ending(skeleton.slice(cut));
  const kept = (count: number) => (count <= mostSoundFiles ? count : 1000);
  const cut = cheapest(cuts, skeleton.length, (at) => kept(beginning(at)) + kept(ending(at))) ?? 0;
  const swapped = swapLetters(skeleton, cut);
  return {
    ...(beginning(cut) <= mostSoundFiles ? { beginning: skeleton.slice(0, cut) } : {}),
    ...(ending(cut) <= mostSoundFiles ? { ending: skeleton.slice(cut) } : {}),
    swapped: swapped === undefined ? [] : [swapped],
  };
}

/** The ends of all parts but the last. */
function ends(parts: readonly string[]): readonly number[] {
  let end = 0;
  return parts.slice(0, -1).map((part) => {
    end += part.length;
    return end;
  });
}

/** The cut with the lowest cost. Of several, the one nearest to the middle. */
function cheapest(cuts: readonly number[], length: number, cost: (cut: number) => number): number | undefined {
  const rated = cuts.map((cut) => ({ cut, cost: cost(cut), offset: Math.abs(2 * cut - length) }));
  return rated.toSorted((a, b) => a.cost - b.cost || a.offset - b.offset)[0]?.cut;
}

function swapLetters(text: string, cut: number): string | undefined {
  if (cut === 0 || cut === text.length) return undefined;
  return text.slice(0, cut - 1) + text.charAt(cut) + text.charAt(cut - 1) + text.slice(cut + 1);
}

function swapSyllables(syllables: readonly string[], cut: number): string | undefined {
  if (syllables.length < fewestSyllables) return undefined;
  const index = ends(syllables).indexOf(cut);
  const [left = '', right = ''] = syllables.slice(index);
  return index < 0 ? undefined : [...syllables.slice(0, index), right, left, ...syllables.slice(index + 2)].join('');
}
