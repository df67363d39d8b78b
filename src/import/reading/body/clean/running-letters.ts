import type { BodyElement } from '../body-element.ts';
import { isBlock } from '../element-kinds.ts';

const shortestRun = 60;

/** How many letters of an element are running text: runs of at least 60 letters that are mostly no links. */
export function runningLetters(element: BodyElement): number {
  let letters = 0;
  let run = 0;
  let linked = 0;
  const end = () => {
    if (run - linked >= shortestRun && linked < run / 2) letters += run - linked;
    run = 0;
    linked = 0;
  };
  const walk = (inner: BodyElement, inLink: boolean): void => {
    for (const node of inner.nodes) {
      if (typeof node === 'string') {
        const { length } = node.trim();
        run += length;
        if (inLink) linked += length;
        continue;
      }
      if (code.has(node.nodeName)) continue;
      const separates = isBlock(node.nodeName) || node.nodeName === 'BR';
      if (separates) end();
      walk(node, inLink || node.nodeName === 'A');
      if (separates) end();
    }
  };
  walk(element, false);
  end();
  return letters;
}

const code = new Set(['SCRIPT', 'STYLE']);
