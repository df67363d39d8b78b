import { parseHTML } from 'linkedom';
import { limitNesting } from './limit-nesting.ts';

/** A part of a page as the body of a document that is only read: nothing in it runs or is fetched. */
export function parseFragment(html: string): Element {
  const inner = limitNesting(html).replace(/<\/?(?:html|head|body)(?:\s[^<>]*)?>/gi, '');
  return parse(`<!doctype html><html><head></head><body>${inner}</body></html>`).body;
}

function parse(html: string): Document {
  return parseHTML(html).document as unknown as Document;
}
