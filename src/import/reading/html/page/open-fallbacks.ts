import { textSource } from '../../markup/page-source.ts';
import type { PageElement, PageNode } from './page-element.ts';
import { readPageTree } from './page-tree.ts';

const shortestFrame = 200;
const deepestFrame = 3;

/**
 * Adds to a page what it shows only without scripts or players, and the pages in its frames. Changes the tree. The result undoes
 * the change.
 */
export function openFallbacks(root: PageElement): () => void {
  const opened: (readonly [PageElement, PageNode[]])[] = [];
  open(root, opened, deepestFrame);
  return () => {
    for (const [element, nodes] of opened) {
      element.fallback = element.nodes;
      element.nodes = nodes;
    }
  };
}

function open(element: PageElement, opened: (readonly [PageElement, PageNode[]])[], frames: number): void {
  const { fallback, nodes, attributes } = element;
  const { srcdoc = '' } = attributes;
  const isFrame = srcdoc.length > shortestFrame && frames > 0;
  if (fallback !== undefined) {
    opened.push([element, nodes]);
    element.nodes = [];
    const inside = isFrame ? readPageTree(textSource(srcdoc)).body.nodes : fallback;
    for (const node of inside) element.append(node);
  }
  for (const child of element.children) open(child, opened, isFrame ? frames - 1 : frames);
}
