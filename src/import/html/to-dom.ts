import { BodyElement } from '../body/body-element.ts';
import type { PageElement } from './page-element.ts';

const kept = new Set(
  'href src alt title aria-label start colspan rowspan data-src data-original data-lazy-src class lang dir'.split(' '),
);

/** A part of a page's tree as a body of text, with the attributes that mean something in an article. */
export function toDom(element: PageElement): BodyElement {
  const body = new BodyElement('BODY');
  copy(element, body);
  return body;
}

function copy(element: PageElement, parent: BodyElement): void {
  // A name with other signs is no element of HTML; its content stays.
  const isNamed = /^[A-Z][A-Z0-9-]*$/.test(element.nodeName);
  const made = isNamed ? new BodyElement(element.nodeName, attributes(element)) : parent;
  if (isNamed) parent.append(made);
  for (const node of element.nodes) {
    if (typeof node === 'string') made.append(node);
    else copy(node, made);
  }
}

function attributes(element: PageElement): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name in element.attributes) {
    const value = kept.has(name) ? element.attributes[name] : undefined;
    if (value !== undefined) found[name] = value;
  }
  return found;
}
