import { quoteValue } from '../messages/quote-value.ts';
import type { Result } from '../model/result.ts';

// A1, 12, iv, 3b, १२
const onePage = /^(?:\p{L}{0,3}[ -]?\p{Nd}{1,5}\p{L}?|[ivxlc]{1,7})$/iu;

/** The page or pages of a newspaper: `A1`, `4-5`, `1, 6`. Words such as "page" and "p." are left out. */
export function readPage(written: string): Result<string> {
  const text = written.normalize('NFC').trim().replace(/\s+/g, ' ');
  const pages = text.replace(/^(?:pages?|pp?\.) ?(?=[^ ])/i, '');
  const parts = pages.split(/, ?|; ?| ?[–—] ?|(?<=\p{Nd}) ?- ?|(?<=[ivxlc])-/iu);
  if (pages.length <= 60 && parts.every((part) => onePage.test(part)))
    return { ok: true, value: pages.replace(/ ?[–—] ?/g, '-') };
  return {
    ok: false,
    issue: {
      message: `is not a page: ${quoteValue(written)}`,
      remedy: 'write a page such as A1, or pages such as 4-5',
    },
  };
}
