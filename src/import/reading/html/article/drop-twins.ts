import type { BodyElement } from '../../body/body-element.ts';
import { oneLine } from '../page/element-words.ts';

const shortestParagraph = 60;
const fewestParagraphs = 2;

/**
 * Removes the second copy of a text that a page has twice, for wide and for narrow screens. All paragraphs must be the same, in the
 * same order.
 */
export function dropTwins(article: BodyElement): void {
  const paragraphs = article
    .querySelectorAll('p')
    .map((element) => ({ element, text: oneLine(element.textContent) }))
    .filter(({ text }) => text.length >= shortestParagraph);
  const half = paragraphs.length / 2;
  const isTwice =
    half >= fewestParagraphs && paragraphs.every(({ text }, at) => at < half || text === paragraphs[at - half]?.text);
  if (!isTwice) return;
  const first = new Set(paragraphs.slice(0, half).flatMap(({ element }) => around(element)));
  for (const { element } of paragraphs.slice(half)) {
    let copy = element;
    while (copy.parentNode && !first.has(copy.parentNode)) copy = copy.parentNode;
    copy.replaceWith();
  }
}

function around(element: BodyElement): readonly BodyElement[] {
  const found: BodyElement[] = [];
  for (let at = element.parentNode; at; at = at.parentNode) found.push(at);
  return found;
}
