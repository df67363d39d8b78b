import { BodyElement, type BodyNode } from '../body-element.ts';

/** In these, a paragraph cannot end. */
const whole = new Set(
  'PRE TABLE H1 H2 H3 H4 H5 H6 FIGCAPTION CAPTION DT A EM I STRONG B CODE DEL S SUP SUB Q SUMMARY LABEL'.split(' '),
);

/** Ends a paragraph at two line breaks in a row, as old editors wrote it: `one<br><br>two`. Changes `root`. */
export function splitParagraphs(root: BodyElement): void {
  if (root.querySelector('br')) split(root);
}

function split(element: BodyElement): void {
  if (whole.has(element.nodeName)) return;
  const { nodes } = element;
  let made: BodyNode[] | undefined;
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at] as BodyNode;
    const end = isBreak(node) ? endOfBreaks(nodes, at) : undefined;
    if (end !== undefined) {
      made ??= nodes.slice(0, at);
      made.push(new BodyElement('P', {}, element));
      at = end - 1;
      continue;
    }
    made?.push(node);
    if (typeof node !== 'string') split(node);
  }
  if (made) element.nodes = made;
}

// Where the run of line breaks that begins at a place ends; undefined if it is a single one.
function endOfBreaks(nodes: readonly BodyNode[], from: number): number | undefined {
  let last = from;
  for (let at = from + 1; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (node !== undefined && isBreak(node)) last = at;
    else if (typeof node !== 'string' || /[^ \t\n]/.test(node)) break;
  }
  return last === from ? undefined : last + 1;
}

function isBreak(node: BodyNode): boolean {
  return typeof node !== 'string' && node.nodeName === 'BR';
}
