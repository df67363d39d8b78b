import { latinConsonants } from '../fold/letters.ts';
import { indexKey, tailLength } from './index-form.ts';
import { beginsWithCluster, scriptOfSign } from './script-sign.ts';

/** The last letter of each spelling of a consonant => that of its plain spelling. */
const plainLetters: ReadonlyMap<string, string> = new Map(
  [...latinConsonants.values()].flatMap(({ plain, long, double }) =>
    [long, double].map((spelling) => [spelling.slice(-1), plain.slice(-1)] as const),
  ),
);

/** A shorter beginning sounds like those of too many words of other scripts. */
const shortestSound = 3;

/** More words begin with a start of this length than are forms of one word. */
const longestUnsure = 4;
/** Many words have one of the shortest endings by chance: of up to three letters after a start of two letters, else of two. */
function isShortEnding(ending: string, start: string): boolean {
  return ending.length <= (indexKey(start).length > 2 ? 2 : 3);
}

/** Whether the letters after a start must be an ending. */
export function isShortStart(start: string): boolean {
  return indexKey(start).length <= longestUnsure;
}

/** Whether a form is one of these, or is without its last sign. */
export function hasForm(forms: ReadonlySet<string>, form: string): boolean {
  return forms.has(form) || forms.has(form.slice(0, -1));
}

/**
 * Whether the word of a form begins with a start (`foldStart`). In one script their marks must be equal. A long vowel may follow the
 * last consonant of the start.
 */
export function startsAlike(
  form: string,
  {
    start,
    form: word,
    isWhole = false,
    last = '',
    isStrict = false,
    endings,
    forms,
  }: {
    readonly start: string;
    readonly form: string;
    readonly isWhole?: boolean;
    /** The last letter of the spelled start, and what it and the letters after a short start must match, without marks. */
    readonly last?: string;
    readonly endings?: RegExp;
    /** Whether they must match after a long start too. */
    readonly isStrict?: boolean;
    /** The forms with short endings, if they are known. */
    readonly forms?: ReadonlySet<string>;
  },
): boolean {
  const folded = form.slice(0, -tailLength);
  if (!indexKey(folded).startsWith(indexKey(start))) return false;
  const [sign, typed] = [form, word].map((each) => each.charAt(each.length - tailLength));
  if (sign === undefined || typed === undefined) return false;
  if (scriptOfSign(sign) !== scriptOfSign(typed)) return !isWhole && indexKey(start).length >= shortestSound;
  // फल begins no फ्लू.
  if (indexKey(start).length > 1 && beginsWithCluster(sign) !== beginsWithCluster(typed)) return false;
  if (endings && (isStrict || isShortStart(start))) {
    const rest = indexKey(folded.slice(start.length)).normalize('NFC');
    if (forms && isShortEnding(rest, start)) return hasForm(forms, form);
    if (!endings.test(last + rest)) return false;
  }
  if (folded.startsWith(start)) return true;
  const plainEnd = (text: string) => plainLetters.get(text.slice(-1)) ?? text.slice(-1);
  const same = folded.slice(0, start.length);
  return same.slice(0, -1) === start.slice(0, -1) && plainEnd(same) === plainEnd(start);
}
