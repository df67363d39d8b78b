import type { Evidence, PageElement, PageNode } from '../page/page-element.ts';
import { noValue, type Value, weigh } from '../page/weigh.ts';
import { isDiscussion, isOverlay, isUnlikely, mayWrapArticle } from './unlikely.ts';

/** Where the running text of a page is. */
export interface Survey {
  /** The element with the highest score. */
  readonly best: PageElement | undefined;
  /** Letters of running text in it. */
  readonly good: number;
  /** What was left out. */
  readonly evidence: Evidence;
}

/**
 * Measures every element. `guide` holds the runs of words of the text that the page itself gives; see `runsOf`. A
 * survey by names needs a survey by kinds before it.
 */
export function survey(root: PageElement, guide: ReadonlySet<string> | undefined, evidence: Evidence): Survey {
  const mostGood = root.measured?.byKind?.good ?? Number.POSITIVE_INFINITY;
  const walk: Walk = { guide, evidence, mostGood, best: undefined, good: 0, score: 0 };
  measure(root, walk);
  return walk;
}

/** The value that a survey found for an element; undefined if the survey did not reach it. */
export function valueIn({ evidence }: Survey, { measured }: PageElement): Value | undefined {
  return measured?.[evidence];
}

// Forms with more running text than this hold the article, not only the terms of a newsletter.
const longText = 500;

interface Walk extends Survey {
  readonly guide: ReadonlySet<string> | undefined;
  readonly mostGood: number;
  best: PageElement | undefined;
  good: number;
  score: number;
}

function measure(element: PageElement, walk: Walk): Value {
  const value = isUnlikely(element, walk.evidence) ? valueOfUnlikely(element, walk) : sum(element, walk);
  element.measured ??= {};
  element.measured[walk.evidence] = value;
  const score = value.good - 0.9 * value.bad;
  // Children are measured before their parents, so of two elements with the same text the inner one wins.
  if (value.good > 0 && (!walk.best || score > walk.score * 1.02 + 1)) {
    walk.best = element;
    walk.good = value.good;
    walk.score = score;
  }
  return value;
}

function valueOfUnlikely(element: PageElement, walk: Walk): Value {
  const letters = element.letters(longText);
  if (letters >= longText && (mayWrapArticle(element, walk.evidence) || holdsMost(element, walk))) {
    const { best, good, score } = walk;
    const value = sum(element, walk);
    if (value.good >= longText && value.good > 2 * value.bad) return value;
    Object.assign(walk, { best, good, score });
  }
  return { good: 0, bad: Math.min(200, letters) * 0.2 };
}

// A name means something else on this page if its element contains most of the text.
function holdsMost(element: PageElement, { evidence, mostGood }: Walk): boolean {
  if (evidence !== 'byName' || isUnlikely(element, 'byKind')) return false;
  const good = element.measured?.byKind?.good ?? 0;
  return good > mostGood * (isDiscussion(element) ? 0.95 : isOverlay(element) ? 0.8 : 0.5);
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
  const own =
    walk.guide || walk.evidence === 'byText' ? ownValue(element, walk) : (element.ownValue ?? ownValue(element, walk));
  return { good: good + own.good, bad: bad + own.bad };
}

function isSeparate(element: PageElement): boolean {
  return element.isBlock || element.hasBlocks;
}

// The value of the text outside of the blocks in an element. It is stored if the next survey will see the same text.
function ownValue(element: PageElement, { guide, evidence }: Walk): Value {
  const { nodes } = element;
  let text = '';
  let linked = 0;
  let isWhole = true;
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at] as PageNode;
    if (typeof node === 'string') text += node;
    else if (isSeparate(node)) continue;
    else if (isUnlikely(node, evidence)) isWhole &&= isUnlikely(node, 'byKind');
    else {
      text += node.textContent;
      linked += linkedLetters(node);
    }
  }
  const value = text === '' ? noValue : weigh(element.nodeName, text, linked, guide);
  if (isWhole && !guide && evidence !== 'byText') element.ownValue = value;
  return value;
}

function linkedLetters(element: PageElement): number {
  if (element.nodeName === 'A') return element.letters();
  let letters = 0;
  for (const node of element.nodes) if (typeof node !== 'string') letters += linkedLetters(node);
  return letters;
}
