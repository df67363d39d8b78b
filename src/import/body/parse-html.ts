import { parseHTML } from 'linkedom';
import { limitNesting } from './limit-nesting.ts';

/** A part of a page as the body of a document that is only read: nothing in it runs or is fetched. */
export function parseFragment(html: string): Element {
  const inner = limitNesting(html).replace(/<\/?(?:html|head|body)(?:\s[^<>]*)?>/gi, '');
  return parse(`<!doctype html><html><head></head><body>${inner}</body></html>`).body;
}

/** A whole page as a document that is only read. */
export function parsePage(html: string): Document {
  const limited = limitNesting(html);
  // Written anew, because this parser loses what stands after a body's end or beside the root, which browsers show.
  const start = /<body(?:\s[^<>]*)?>/i.exec(limited)?.index ?? /<\/head\s*>/i.exec(limited)?.index ?? 0;
  const bare = (text: string): string => text.replace(/<!doctype[^>]*>|<\/?(?:html|head|body)(?:\s[^<>]*)?>/gi, '');
  const lang = /<html\b[^<>]*?\slang\s*=\s*["']?([\w-]{2,20})/i.exec(limited)?.[1];
  const root = lang === undefined ? '<html>' : `<html lang="${lang}">`;
  return parse(
    `<!doctype html>${root}<head>${bare(limited.slice(0, start))}</head><body>${bare(limited.slice(start))}</body></html>`,
  );
}

function parse(html: string): Document {
  return parseHTML(html).document as unknown as Document;
}
