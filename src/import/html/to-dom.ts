import { parseFragment } from '../body/parse-html.ts';
import type { PageElement, PageNode } from './page-element.ts';

const kept = new Set(
  'href src alt title aria-label start colspan rowspan data-src data-original data-lazy-src class lang dir'.split(' '),
);
const empty = new Set('AREA BASE BR COL EMBED HR IMG INPUT LINK META PARAM SOURCE TRACK WBR'.split(' '));

/** A part of a page's tree as an element of a document, with the attributes that mean something in an article. */
export function toDom(element: PageElement): Element {
  const parts: string[] = [];
  write(element, parts);
  return parseFragment(parts.join(''));
}

function write(node: PageNode, parts: string[]): void {
  if (typeof node === 'string') {
    parts.push(escaped(node));
    return;
  }
  const name = node.nodeName.toLowerCase();
  // A name with other signs is no element of HTML; its content stays.
  const isNamed = /^[a-z][a-z0-9-]*$/.test(name);
  if (isNamed) parts.push(`<${name}${attributes(node)}>`);
  if (empty.has(node.nodeName)) return;
  for (const child of node.nodes) write(child, parts);
  if (isNamed) parts.push(`</${name}>`);
}

function attributes(element: PageElement): string {
  return Object.entries(element.attributes)
    .filter(([name]) => kept.has(name))
    .map(([name, value]) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`)
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
