import { furniture } from '../text/furniture.ts';
import { wordsOf } from '../text-hash.ts';
import type { PageElement } from './page-element.ts';
import { isUnlikely } from './unlikely.ts';

const dense =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Lao}]/gu;
const other = /[\u0e00-\uffff]/;
const sentence = /[.!?।॥…。！？؟۔።][\s"”»'’)\]]*$/u;

/** How much of an element speaks for and against its being the article. */
export interface Value {
  /** Letters of running text. */
  readonly good: number;
  /** Letters of links, labels and captions. */
  readonly bad: number;
}

/** Where the running text of a page stands. */
export interface Survey {
  readonly best: PageElement | undefined;
  /** Letters of running text in it. */
  readonly good: number;
  readonly values: ReadonlyMap<PageElement, Value>;
}

/** Measures every element; `known` are the runs of words that the page itself gives as its text. */
export function survey(root: PageElement, known: ReadonlySet<string> | undefined, byName: boolean): Survey {
  const values = new Map<PageElement, Value>();
  measure(root, values, known, byName);
  let best: { readonly element: PageElement; readonly score: number; readonly good: number } | undefined;
  for (const [element, { good, bad }] of values) {
    const score = good - 0.9 * bad;
    // Of two with the same text the inner one comes first here, as children are measured before their parents.
    if (good > 0 && (!best || score > best.score * 1.02 + 1)) best = { element, score, good };
  }
  return { best: best?.element, good: best?.good ?? 0, values };
}

/** The runs of three words in a text. */
export function runsOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text);
  return new Set(words.map((word, at) => `${word} ${words[at + 1] ?? ''} ${words[at + 2] ?? ''}`));
}

function measure(
  element: PageElement,
  values: Map<PageElement, Value>,
  known: ReadonlySet<string> | undefined,
  byName: boolean,
): Value {
  if (isUnlikely(element, byName)) {
    const value = { good: 0, bad: Math.min(200, element.text.length) * 0.2 };
    values.set(element, value);
    return value;
  }
  let good = 0;
  let bad = 0;
  let own = '';
  let linked = 0;
  for (const child of element.nodes) {
    if (typeof child === 'string') own += child;
    else if (child.isBlock || child.hasBlocks) {
      const value = measure(child, values, known, byName);
      good += value.good;
      bad += value.bad;
    } else if (!isUnlikely(child, byName)) {
      own += child.text;
      linked += linkedLetters(child);
    }
  }
  const text = own.replace(/\s+/g, ' ').trim();
  const weighed = weigh(element, text, linked, known);
  const value = { good: good + weighed.good, bad: bad + weighed.bad };
  values.set(element, value);
  return value;
}

function linkedLetters(element: PageElement): number {
  if (element.nodeName === 'A') return element.text.length;
  return element.children.reduce((sum, child) => sum + linkedLetters(child), 0);
}

function weigh(element: PageElement, text: string, linked: number, known: ReadonlySet<string> | undefined): Value {
  if (text === '') return { good: 0, bad: 0 };
  const length = text.length + (other.test(text) ? 2 * (text.match(dense) ?? []).length : 0);
  if (known !== undefined && length > 25) {
    const words = wordsOf(text);
    const hits = words.filter((word, at) => known.has(`${word} ${words[at + 1] ?? ''} ${words[at + 2] ?? ''}`)).length;
    if (hits >= words.length * 0.6) return { good: length * 1.5, bad: 0 };
    return { good: 0, bad: length * 0.5 };
  }
  if (/^H[1-6]$/.test(element.nodeName)) return { good: 0, bad: linked > text.length / 2 ? length : 0 };
  if (furniture(text) !== undefined) return { good: 0, bad: Math.min(length, 60) };
  if (linked > text.length * 0.5) return { good: 0, bad: length };
  if (element.nodeName === 'FIGCAPTION') return { good: 0, bad: 0 };
  const prose = length >= 120 || (length >= 40 && sentence.test(text));
  return prose ? { good: length - linked, bad: 0 } : { good: 0, bad: length * 0.35 };
}
