import type { Note } from '../draft/draft.ts';

const tag = /<\/?[a-z][^<>]*>/i;
const block = '(?:p|div|h[1-6]|ul|ol|blockquote|figure|table|section|article)';
// Text in which tags begin and end it, or break its lines. A tag in the middle may be what the text is about.
const escapedTags = new RegExp(
  `^&(?:amp;)*lt;(?:${block}|img|a)\\b|&(?:amp;)*lt;/${block}&(?:amp;)*gt;$|&(?:amp;)*lt;br\\s?/?&(?:amp;)*gt;\\s*&(?:amp;)*lt;br\\b`,
  'is',
);
const entity = /&(?:amp|lt|gt|quot|apos|#39|#x27);/gi;
const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&#x27;': "'",
};

/** HTML whose tags were escaped once too often, as some feeds write it, without that; and a note. Other HTML stays as it is. */
export function singleEscaped(html: string): { readonly html: string; readonly notes: readonly Note[] } {
  let plain = html;
  while (plain.includes('lt;') && escapedTags.test(plain.trim()) && !tag.test(plain))
    plain = plain.replace(entity, (written) => characters[written.toLowerCase()] ?? written);
  if (plain === html) return { html, notes: [] };
  return { html: plain, notes: [{ kind: 'changed', field: 'body', message: 'its HTML was escaped twice' }] };
}
