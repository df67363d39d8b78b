import { BodyElement, type BodyNode } from '../body-element.ts';
import { isBlock } from '../element-kinds.ts';

/** Writes the line breaks in preformatted text (`<br>`, the ends of blocks) as line ends. Changes `root`. */
export function endPreformattedLines(root: BodyElement): void {
  for (const pre of root.querySelectorAll('pre')) endLines(pre, false);
}

/**
 * Turns preformatted text in columns and indented programs into code. In other preformatted text, such as verse, each line end
 * becomes a line break. Changes `root`.
 */
export function breakPreformattedLines(root: BodyElement): void {
  for (const pre of root.querySelectorAll('pre')) {
    if (hasBlocks(pre) || pre.querySelector('code')) continue;
    if (isCode(pre)) {
      const code = new BodyElement('CODE', pre.attributes);
      code.append(pre.textContent);
      pre.nodes = [];
      pre.append(code);
    } else {
      trimLines(pre);
      breakLines(pre);
    }
  }
}

function trimLines({ nodes }: BodyElement): void {
  const [first] = nodes;
  if (typeof first === 'string') nodes[0] = first.replace(/^\s*\n/, '');
  const last = nodes.at(-1);
  if (typeof last === 'string') nodes[nodes.length - 1] = last.trimEnd();
}

function endLines(element: BodyElement, hasLineAfter: boolean): void {
  const { nodes } = element;
  element.nodes = [];
  for (const [at, node] of nodes.entries()) {
    if (typeof node === 'string') element.append(node);
    else if (node.nodeName !== 'BR') {
      endLines(node, hasLineAfter || at < nodes.length - 1);
      element.nodes.push(node);
    } else if (!startsLine(nodes[at + 1])) element.append('\n');
  }
  const isLine = element.nodeName !== 'PRE' && isBlock(element.nodeName) && element.closest('code') !== null;
  if (isLine && hasLineAfter && !element.textContent.endsWith('\n')) element.append('\n');
}

// Editors write a line end after each `<br>`.
function startsLine(node: BodyNode | undefined): boolean {
  return typeof node === 'string' && node.startsWith('\n');
}

function hasBlocks(element: BodyElement): boolean {
  return element.children.some((child) => isBlock(child.nodeName) || hasBlocks(child));
}

function isCode(pre: BodyElement): boolean {
  if (pre.querySelector('a,img') !== null) return false;
  if (/\b(?:brush:|wp-block-code|language-)/.test(pre.getAttribute('class') ?? '')) return true;
  return (pre.textContent.match(/\S[ \t]{3,}\S|^(?: {2}|\t)[^\n{};=<>]*[{};=<>]/gm) ?? []).length > 1;
}

function breakLines(element: BodyElement): void {
  const { nodes } = element;
  element.nodes = [];
  for (const node of nodes) {
    if (typeof node !== 'string') {
      breakLines(node);
      element.nodes.push(node);
      continue;
    }
    // An empty line separates verses.
    for (const [at, line] of node.split(/(?<!\n)\n(?!\n)/).entries()) {
      if (at > 0) element.append(new BodyElement('BR'));
      element.append(line);
    }
  }
}
