import type { BodyElement } from '../../body/body-element.ts';
import { lineKey } from '../../lines/read-lines.ts';
import { cached } from '../../words/cached.ts';
import { oneLine, shortWords } from '../page/element-words.ts';
import headings from './box-headings.json' with { type: 'json' };

const longestHeading = 60;
const longestNode = 200;
/** The comments of readers follow an article of at least this length. */
const shortestArticle = 400;
const more = /^more (?:from|in|on|about|like|stories|news|coverage)\b/;
const [comments, related] = [headings.comments, headings.related].map((list) => new Set(list.map(lineKey)));

const kindOf = cached((line): 'comments' | 'related' | undefined => {
  // "12 Comments", "Comments (12)", "Related:"
  const key = lineKey(line.replace(/[\d()[\]#:.,]+/g, ' ').trim());
  if (comments?.has(key)) return 'comments';
  return related?.has(key) || more.test(key) ? 'related' : undefined;
});

/**
 * Removes boxes that follow a heading such as "Comments", "Related" or "More from …": all that follows in the same element for
 * comments, and what is mostly links for other stories.
 */
export function dropBoxes(article: BodyElement): void {
  for (const { heading, text, kind } of boxHeadings(article)) {
    if (shortWords(heading, longestHeading) !== text) continue;
    const block = outermost(heading, text, article);
    const parent = block.parentNode;
    if (parent === null || (kind === 'comments' && !hasTextBefore(block, article))) continue;
    dropFrom(block, parent, kind === 'comments' ? () => true : isOfLinks);
  }
}

interface BoxHeading {
  readonly heading: BodyElement;
  readonly text: string;
  readonly kind: 'comments' | 'related';
}

function boxHeadings(element: BodyElement, found: BoxHeading[] = []): readonly BoxHeading[] {
  for (const node of element.nodes) {
    if (typeof node !== 'string') boxHeadings(node, found);
    else if (node.length < longestNode) {
      const text = oneLine(node);
      const kind = text.length < 3 || text.length > longestHeading ? undefined : kindOf(text);
      if (kind) found.push({ heading: element, text, kind });
    }
  }
  return found;
}

// The largest element around a heading that has no other text.
function outermost(heading: BodyElement, text: string, article: BodyElement): BodyElement {
  let block = heading;
  while (block.parentNode && block.parentNode !== article && shortWords(block.parentNode, longestHeading) === text)
    block = block.parentNode;
  return block;
}

function dropFrom(block: BodyElement, parent: BodyElement, isInBox: (element: BodyElement) => boolean): void {
  const at = parent.nodes.indexOf(block);
  // An earlier box contained it.
  if (at < 0) return;
  let end = at + 1;
  let boxes = 0;
  for (; end < parent.nodes.length; end += 1) {
    const node = parent.nodes[end];
    if (node === undefined) break;
    if (typeof node === 'string' ? /\S/.test(node) : !isInBox(node)) break;
    if (typeof node !== 'string' && /\S/.test(node.textContent)) boxes += 1;
  }
  if (boxes > 0) parent.nodes.splice(at, end - at);
}

function isOfLinks(element: BodyElement): boolean {
  const letters = element.textContent.trim().length;
  if (letters === 0) return true;
  if (/^H[1-6]$/.test(element.nodeName) && element.querySelector('a') === null) return false;
  const links = element.nodeName === 'A' ? [element] : element.querySelectorAll('a');
  return links.reduce((sum, link) => sum + link.textContent.trim().length, 0) >= letters * 0.4;
}

function hasTextBefore(block: BodyElement, article: BodyElement): boolean {
  let letters = 0;
  // Whether the walk has come to an end: at the block, or after enough text.
  const walk = (element: BodyElement): boolean =>
    element.nodes.some((node) => {
      if (node === block || letters >= shortestArticle) return true;
      if (typeof node === 'string') letters += node.trim().length;
      else return walk(node);
      return false;
    });
  walk(article);
  return letters >= shortestArticle;
}
