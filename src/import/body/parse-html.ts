import { parseHTML } from 'linkedom';
import { limitNesting } from './limit-nesting.ts';

/** A document of HTML that is only read: nothing in it runs or is fetched. */
export function parseHtml(html: string): Document {
  const limited = limitNesting(html);
  const whole = /<html[\s>]/i.test(limited)
    ? limited
    : `<!doctype html><html><head></head><body>${limited}</body></html>`;
  return parseHTML(whole).document as unknown as Document;
}
