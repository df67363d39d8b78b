import type { PageElement, PageNode } from './page-element.ts';
import { isUnlikely } from './unlikely.ts';
import { nothing, type Value, weigh } from './weigh.ts';

/** Where the running text of a page stands. */
export interface Survey {
  readonly best: PageElement | undefined;
  /** Letters of running text in it. */
  readonly good: number;
  /** Names of unlikely parts counted; the values of elements were kept so. */
  readonly byName: boolean;
}

/** Measures every element; `known` are the runs of words that the page itself gives as its text. */
export function survey(root: PageElement, known: ReadonlySet<string> | undefined, byName: boolean): Survey {
  const walk: Walk = { known, byName, best: undefined, good: 0, score: 0 };
  measure(root, walk);
  return walk;
}

/** What a survey made of an element; undefined where it did not come. */
export function valueIn({ byName }: Survey, { measured }: PageElement): Value | undefined {
  return byName ? measured?.byName : measured?.byKind;
}

interface Walk extends Survey {
  readonly known: ReadonlySet<string> | undefined;
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
  // Of two with the same text the inner one comes first here, as children are measured before their parents.
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
    if (typeof node === 'string' || !isApart(node)) continue;
    const value = measure(node, walk);
    good += value.good;
    bad += value.bad;
  }
  const own = walk.known ? ownValue(element, walk) : (element.own ?? ownValue(element, walk));
  return { good: good + own.good, bad: bad + own.bad };
}

function isApart(element: PageElement): boolean {
  return element.isBlock || element.hasBlocks;
}

// Of the text that stands in no block in it. Kept for the next survey, if that will see the same text.
function ownValue(element: PageElement, { known, byName }: Walk): Value {
  const { nodes } = element;
  let text = '';
  let linked = 0;
  let isWhole = true;
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at] as PageNode;
    if (typeof node === 'string') text += node;
    else if (isApart(node)) continue;
    else if (isUnlikely(node, byName)) isWhole &&= isUnlikely(node, false);
    else {
      text += node.textContent;
      linked += linkedLetters(node);
    }
  }
  const value = text === '' ? nothing : weigh(element.nodeName, text, linked, known);
  if (isWhole && !known) element.own = value;
  return value;
}

function linkedLetters(element: PageElement): number {
  if (element.nodeName === 'A') return element.letters();
  let letters = 0;
  for (const node of element.nodes) if (typeof node !== 'string') letters += linkedLetters(node);
  return letters;
}
