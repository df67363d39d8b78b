import type { BodyElement } from '../body-element.ts';
import { isBlock, isVoid } from '../element-kinds.ts';

interface Walk {
  /** The last text: the list that holds it, and its index there. */
  before: { readonly nodes: BodyElement['nodes']; readonly at: number } | undefined;
  /** A space at the start of the next text stays, as after a picture. */
  keepsSpace: boolean;
}

/** Collapses runs of white space to one space, or to none at the ends of blocks. `<pre>` is left alone. Changes `root`. */
export function collapseSpaces(root: BodyElement): void {
  if (root.nodeName === 'PRE') return;
  const walk: Walk = { before: undefined, keepsSpace: false };
  collapse(root, walk);
  const { before } = walk;
  trimBefore(walk);
  if (before && before.nodes[before.at] === '') before.nodes.splice(before.at, 1);
}

function collapse(element: BodyElement, walk: Walk): void {
  const nodes: BodyElement['nodes'] = [];
  for (const node of element.nodes) {
    if (typeof node === 'string') {
      let text = /[\r\n\t]| {2}/.test(node) ? node.replace(/[ \r\n\t]+/g, ' ') : node;
      if (text.startsWith(' ') && !walk.keepsSpace && (!walk.before || wordsBefore(walk).endsWith(' ')))
        text = text.slice(1);
      if (text === '') continue;
      walk.before = { nodes, at: nodes.length };
      nodes.push(text);
      continue;
    }
    nodes.push(node);
    crossEdge(node, walk);
    if (node.nodes.length === 0 || node.nodeName === 'PRE') continue;
    collapse(node, walk);
    crossEdge(node, walk);
  }
  element.nodes = nodes;
}

// Called where an element starts and where it ends.
function crossEdge(element: BodyElement, walk: Walk): void {
  const { nodeName } = element;
  if (isBlock(nodeName) || nodeName === 'BR') {
    trimBefore(walk);
    walk.before = undefined;
    walk.keepsSpace = false;
  } else if (isVoid(nodeName)) {
    walk.before = undefined;
    walk.keepsSpace = true;
  } else if (walk.before) walk.keepsSpace = false;
}

function wordsBefore({ before }: Walk): string {
  const words = before?.nodes[before.at];
  return typeof words === 'string' ? words : '';
}

function trimBefore(walk: Walk): void {
  const words = wordsBefore(walk);
  if (walk.before && words.endsWith(' ')) walk.before.nodes[walk.before.at] = words.slice(0, -1);
}
