import { BodyElement, type BodyNode } from './body-element.ts';
import { isVoid } from './element-kinds.ts';

// Their content is no markup.
const raw = new Set(['SCRIPT', 'STYLE', 'TEXTAREA', 'XMP']);

/** The HTML of the content of a parsed element. */
export function bodyHtml(element: BodyElement): string {
  return element.nodes.map((node) => nodeHtml(node, raw.has(element.nodeName))).join('');
}

function nodeHtml(node: BodyNode, isRaw: boolean): string {
  if (!(node instanceof BodyElement)) return isRaw ? node : escapedHtml(node);
  const name = node.nodeName.toLowerCase();
  const attributes = Object.entries(node.attributes).map(
    ([key, value]) => ` ${key}="${escapedHtml(value).replaceAll('"', '&quot;')}"`,
  );
  const start = `<${name}${attributes.join('')}>`;
  return isVoid(node.nodeName) ? start : `${start}${bodyHtml(node)}</${name}>`;
}

function escapedHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
