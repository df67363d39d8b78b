import { foldStart } from '../../fold/fold-token.ts';
import type { Inflection } from '../../format/inflection.ts';
import { indexForm } from '../../words/index-form.ts';
import { isShortStart } from '../../words/starts-alike.ts';

/** The beginning of the inflected forms of a word. */
export interface WordStart {
  /** Its fold (`foldStart`). */
  readonly start: string;
  /** The last letter of the spelled beginning. It may decide what follows. */
  readonly last?: string;
  /** Matches the last letter and what may follow a short beginning, without marks. */
  readonly endings?: RegExp;
  /** Whether these must match what follows a long beginning too. */
  readonly isStrict?: boolean;
  /** Forms of the index that short endings make of a short beginning (`hasForm`). No other short ending follows it then. */
  readonly forms?: ReadonlySet<string>;
  /** The languages of the articles in which it counts. Undefined for all. */
  readonly languages?: readonly string[];
  /** Whether no word of another script begins with it. */
  readonly isWhole?: boolean;
}

const withoutVowel = /[\u09cd\u0bcd\u0c4d\u0ccd\u0d4d]$/u;
/** Shorter words of Latin script begin too many others, if the endings of their language are not known. */
const shortestLatin = 4;

/** The fold of the end of a word may depend on the letter after it. A long a leaves only a mark on the letter before it. */
const openEnds = [
  [/(?<=\p{sc=Latin})(?<![aeiou])$/iu, 'a'],
  [/(?<=[aeiouöü]y)$/iu, 'e'],
  [/(?<=[\u0980-\u0dff])(?<!\p{M})$|[\u09cd\u0bcd\u0c4d\u0ccd\u0d4d]$/u, 'ा'],
] as const;
/** The fold omits an e between consonants before one of these, if the word ends with it: lumen is lmn. */
const afterE = ['r', 'l', 'n', 'm', 'd'];

/** The beginnings of the forms of a word in the languages of its script. Empty if there are none. */
export function inflectedStarts(text: string, inflections: readonly Inflection[]): readonly WordStart[] {
  const word = text.normalize('NFC');
  const own = inflections.filter(
    ({ script, endings }) =>
      new RegExp(`^\\p{sc=${script}}+$`, 'u').test(word) &&
      (script !== 'Latin' || word.length >= (endings ? 2 : shortestLatin)),
  );
  return own.flatMap((each) => startsIn(word.toLowerCase(), each));
}

function startsIn(
  word: string,
  { changes, endings, shortEndings, isStrict = false, languages }: Inflection,
): readonly WordStart[] {
  const stems = [{ stem: word, follows: endings }];
  for (const [end, changed, own = endings] of changes) {
    const pattern = new RegExp(end, 'u');
    for (const { stem } of [...stems])
      if (pattern.test(stem)) stems.push({ stem: stem.replace(pattern, changed), follows: own });
  }
  const starts = stems.flatMap(({ stem, follows }) => {
    const folds = [stem, ...openEnds.map(([end, letter]) => stem.replace(end, letter))].map(foldStart);
    const withoutE = folds.flatMap((fold) =>
      /..e$/.test(fold) ? afterE.map((letter) => fold.slice(0, -1) + letter) : [],
    );
    const forms =
      shortEndings && isShortStart(foldStart(stem))
        ? { forms: formsWith(stem, shortEndings, /^[a-z]+$/.test(word)) }
        : {};
    const ends = { last: stem.slice(-1), ...(follows ? { endings: new RegExp(follows, 'u') } : {}), ...forms };
    return [
      ...[...new Set(folds)].map((start) => ({ start, ...ends, isStrict })),
      ...[...new Set(withoutE)].map((start) => ({ start, endings: /^$/, ...forms })),
    ];
  });
  const isIn = languages ? { languages } : {};
  return starts.map((each, index) => ({ ...each, ...isIn, isWhole: index > 0 }));
}

/**
 * The forms of a stem with each ending in the index. A vowel sign replaces the sign of a letter without vowel. The forms of words that are
 * typed without accents lack the last sign, which tells whether there are some.
 */
function formsWith(stem: string, endings: string, isPlain: boolean): ReadonlySet<string> {
  const open = stem.replace(withoutVowel, '');
  return new Set(
    ['', ...endings.split(' ')]
      .map((ending) => indexForm((/^\p{M}/u.test(ending) ? open : stem) + ending))
      .map((form) => (isPlain ? form.slice(0, -1) : form)),
  );
}
