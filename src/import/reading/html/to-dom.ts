import { BodyElement } from '../body/body-element.ts';
import { KeptNames } from './kept-names.ts';
import type { PageElement } from './page-element.ts';
import type { PageSource } from './page-source.ts';
import { readTag } from './tag-reader.ts';

const kept = new KeptNames(
  'href src alt title aria-label start colspan rowspan data-src data-original data-lazy-src class lang dir',
);

/** A part of a page's tree as a body of text, with the attributes that mean something in an article. */
export function toDom(element: PageElement, page: PageSource): BodyElement {
  const body = new BodyElement('BODY');
  copy(element, body, page);
  return body;
}

function copy(element: PageElement, parent: BodyElement, page: PageSource): void {
  // A name with other signs is no element of HTML; its content stays.
  const isNamed = /^[A-Z][A-Z0-9-]*$/.test(element.nodeName);
  const made = isNamed ? new BodyElement(element.nodeName, { ...readTag(page, element.at, kept) }) : parent;
  if (isNamed) parent.append(made);
  for (const node of element.nodes) {
    if (typeof node === 'string') made.append(node);
    else copy(node, made, page);
  }
}
