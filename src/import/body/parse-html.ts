import { parseHTML } from 'linkedom';
import { limitNesting } from './limit-nesting.ts';

/** A part of a page as the body of a document that is only read: nothing in it runs or is fetched. */
export function parseFragment(html: string): Element {
  const inner = limitNesting(html).replace(/<\/?(?:html|head|body)(?:\s[^<>]*)?>/gi, '');
  return parse(`<!doctype html><html><head></head><body>${inner}</body></html>`).body;
}

/** A whole page as a document that is only read. */
export function parsePage(html: string): Document {
  // What stands after a body's end is shown by browsers, and would be lost by this parser.
  const limited = limitNesting(html).replace(/<\/(?:body|html)\s*>/gi, '');
  if (/<body[\s>]/i.test(limited) && /<html[\s>]/i.test(limited)) return parse(limited);
  const head = /^[\s\S]*<\/head\s*>/i.exec(limited)?.[0] ?? '';
  const bare = (text: string): string => text.replace(/<\/?(?:html|head|body)(?:\s[^<>]*)?>/gi, '');
  return parse(
    `<!doctype html><html><head>${bare(head)}</head><body>${bare(limited.slice(head.length))}</body></html>`,
  );
}

function parse(html: string): Document {
  return parseHTML(html).document as unknown as Document;
}
