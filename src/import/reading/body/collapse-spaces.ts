import type { BodyElement } from './body-element.ts';
import { isBlock, isVoid } from './element-kinds.ts';

interface Walk {
  /** The list in which the words before stand, and where. */
  before: { readonly nodes: BodyElement['nodes']; readonly at: number } | undefined;
  /** After a picture a space is one. */
  keepsSpace: boolean;
}

/** Makes of each run of white space one space, and none where a block begins or ends; `<pre>` stays. Changes `root`. */
export function collapseSpaces(root: BodyElement): void {
  if (root.nodeName === 'PRE') return;
  const walk: Walk = { before: undefined, keepsSpace: false };
  inside(root, walk);
  const { before } = walk;
  trimBefore(walk);
  if (before && before.nodes[before.at] === '') before.nodes.splice(before.at, 1);
}

function inside(element: BodyElement, walk: Walk): void {
  const kept: BodyElement['nodes'] = [];
  for (const node of element.nodes) {
    if (typeof node === 'string') {
      let text = /[\r\n\t]| {2}/.test(node) ? node.replace(/[ \r\n\t]+/g, ' ') : node;
      if (text.startsWith(' ') && !walk.keepsSpace && (!walk.before || wordsBefore(walk).endsWith(' ')))
        text = text.slice(1);
      if (text === '') continue;
      walk.before = { nodes: kept, at: kept.length };
      kept.push(text);
      continue;
    }
    kept.push(node);
    meet(node, walk);
    if (node.nodes.length === 0 || node.nodeName === 'PRE') continue;
    inside(node, walk);
    meet(node, walk);
  }
  element.nodes = kept;
}

// An element is met where it begins and where it ends.
function meet(element: BodyElement, walk: Walk): void {
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
