import { furniture } from '../../lines/furniture.ts';
import { denseLetters } from '../../words/dense-letters.ts';
import { wordsOf } from '../../words/words-of.ts';
import { oneLine } from './element-words.ts';

/** How much of an element is the text of an article, and how much is not. */
export interface Value {
  /** Letters of running text. */
  readonly good: number;
  /** Letters of links, labels and captions. */
  readonly bad: number;
}

/** The value of an element without text. */
export const noValue: Value = { good: 0, bad: 0 };

const sentence = /[.!?।॥…。！？؟۔።][\s"”»'’)\]]*$/u;

/** The runs of three words in a text. */
export function runsOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text);
  return new Set(words.map((word, at) => `${word} ${words[at + 1] ?? ''} ${words[at + 2] ?? ''}`));
}

/** The value of `own`, the text of a block outside of the blocks in it. `linked` of its letters are links. `guide` is as in `survey`. */
export function weigh(nodeName: string, own: string, linked: number, guide: ReadonlySet<string> | undefined): Value {
  if (!/\S/.test(own)) return noValue;
  const text = oneLine(own);
  const length = text.length + 2 * denseLetters(text);
  if (guide !== undefined && length > 25)
    return isInGuide(text, guide) ? { good: length * 1.5, bad: 0 } : { good: 0, bad: length * 0.5 };
  if (/^H[1-6]$/.test(nodeName)) return { good: 0, bad: linked > text.length / 2 ? length : 0 };
  if (furniture(text) !== undefined) return { good: 0, bad: Math.min(length, 60) };
  if (linked > text.length * 0.5) return { good: 0, bad: length };
  if (nodeName === 'FIGCAPTION') return noValue;
  const prose = length >= 120 || (length >= 40 && sentence.test(text));
  return prose ? { good: length - linked, bad: 0 } : { good: 0, bad: length * 0.35 };
}

function isInGuide(text: string, guide: ReadonlySet<string>): boolean {
  const words = wordsOf(text);
  const hits = words.filter((word, at) => guide.has(`${word} ${words[at + 1] ?? ''} ${words[at + 2] ?? ''}`)).length;
  return hits >= words.length * 0.6;
}
