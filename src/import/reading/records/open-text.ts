import { readDateline } from '../people/read-dateline.ts';

/** Separates the dateline from the first paragraph of a body. */
export function openText(body: string): { readonly place?: string; readonly agency?: string; readonly text: string } {
  const paragraphs = body.split('\n\n');
  const first = paragraphs.findIndex((paragraph) => paragraph.length >= 60 && /^[^#>|!*[\]\s-]/.test(paragraph));
  if (first < 0 || first > 2) return { text: body };
  const { rest, ...found } = readDateline(paragraphs[first] ?? '');
  return { ...found, text: paragraphs.with(first, rest).join('\n\n') };
}
