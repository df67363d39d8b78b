import type { PageElement, PageNode } from '../page/page-element.ts';
import { noValue, type Value, weigh } from '../page/weigh.ts';
import { isUnlikely } from './unlikely.ts';

/** Where the running text of a page is. */
export interface Survey {
  /** The element with the highest score. */
  readonly best: PageElement | undefined;
  /** Letters of running text in it. */
  readonly good: number;
  /** Whether elements with the names of unlikely parts were left out. */
  readonly byName: boolean;
}

/** Measures every element. `guide` holds the runs of words of the text that the page itself gives; see `runsOf`. */
export function survey(root: PageElement, guide: ReadonlySet<string> | undefined, byName: boolean): Survey {
  const walk: Walk = { guide, byName, best: undefined, good: 0, score: 0 };
  measure(root, walk);
  return walk;
}

/** The value that a survey found for an element; undefined if the survey did not reach it. */
export function valueIn({ byName }: Survey, { measured }: PageElement): Value | undefined {
  return byName ? measured?.byName : measured?.byKind;
}

interface Walk extends Survey {
  readonly guide: ReadonlySet<string> | undefined;
  best: PageElement | undefined;
  good: number;
  score: number;
}

function measure(element: PageElement, walk: Walk): Value {
  const value = isUnlikely(element, walk.byName)
    ? { good: 0, bad: Math.min(200, element.letters(200)) * 0.2 }
    : sum(element, walk);
  element.measured ??= {};
  element.measured[walk.byName ? 'byName' : 'byKind'] = value;
  const score = value.good - 0.9 * value.bad;
  // Children are measured before their parents, so of two elements with the same text the inner one wins.
  if (value.good > 0 && (!walk.best || score > walk.score * 1.02 + 1)) {
    walk.best = element;
    walk.good = value.good;
    walk.score = score;
  }
  return value;
}

function sum(element: PageElement, walk: Walk): Value {
  const { nodes } = element;
  let good = 0;
  let bad = 0;
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at] as PageNode;
    if (typeof node === 'string' || !isSeparate(node)) continue;
    const value = measure(node, walk);
    good += value.good;
    bad += value.bad;
  }
  const own = walk.guide ? ownValue(element, walk) : (element.ownValue ?? ownValue(element, walk));
  return { good: good + own.good, bad: bad + own.bad };
}

function isSeparate(element: PageElement): boolean {
  return element.isBlock || element.hasBlocks;
}

// The value of the text outside of the blocks in an element. It is stored if the next survey will see the same text.
function ownValue(element: PageElement, { guide, byName }: Walk): Value {
  const { nodes } = element;
  let text = '';
  let linked = 0;
  let isWhole = true;
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at] as PageNode;
    if (typeof node === 'string') text += node;
    else if (isSeparate(node)) continue;
    else if (isUnlikely(node, byName)) isWhole &&= isUnlikely(node, false);
    else {
      text += node.textContent;
      linked += linkedLetters(node);
    }
  }
  const value = text === '' ? noValue : weigh(element.nodeName, text, linked, guide);
  if (isWhole && !guide) element.ownValue = value;
  return value;
}

function linkedLetters(element: PageElement): number {
  if (element.nodeName === 'A') return element.letters();
  let letters = 0;
  for (const node of element.nodes) if (typeof node !== 'string') letters += linkedLetters(node);
  return letters;
}
