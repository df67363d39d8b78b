import { unwrapTexts } from '../../wrapping/unwrap-text.ts';
import { BodyElement } from '../body-element.ts';

/**
 * Joins lines that were hard-wrapped with line breaks (`<br>`) or in preformatted text. Verse stays as it is. Changes `root`. The
 * result says whether lines were joined.
 */
export function unwrapBreaks(root: BodyElement): boolean {
  const parents = [...new Set(root.querySelectorAll('br').flatMap(({ parentNode }) => parentNode ?? []))].filter(
    isPlain,
  );
  const texts = parents.map(linesOf);
  const joined = unwrapTexts(texts);
  let hasJoined = false;
  for (const [at, parent] of parents.entries()) {
    if (joined[at] === undefined || joined[at] === texts[at]) continue;
    setLines(parent, joined[at]);
    hasJoined = true;
  }
  for (const pre of root.querySelectorAll('pre'))
    if (!pre.querySelector('code') && unwrapPreformatted(pre)) hasJoined = true;
  return hasJoined;
}

function isPlain({ nodes }: BodyElement): boolean {
  return nodes.every((node) => typeof node === 'string' || node.nodeName === 'BR');
}

function linesOf({ nodes }: BodyElement): string {
  return nodes.map((node) => (typeof node === 'string' ? collapsed(node).trim() : '\n')).join('');
}

// Most lines have nothing to collapse.
function collapsed(text: string): string {
  return /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text;
}

function setLines(parent: BodyElement, text: string): void {
  parent.nodes = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (at > 0) parent.append(new BodyElement('BR'));
    parent.append(line);
  }
}

function unwrapPreformatted(pre: BodyElement): boolean {
  const text = pre.textContent;
  const [joined = text] = unwrapTexts([text]);
  if (joined === text) return false;
  const blocks = joined.split(/\n\s*\n/).filter((block) => block.trim() !== '');
  pre.replaceWith(
    ...blocks.map((block) => {
      const element = new BodyElement(block.trim().includes('\n') ? 'PRE' : 'P');
      element.append(block);
      return element;
    }),
  );
  return true;
}
