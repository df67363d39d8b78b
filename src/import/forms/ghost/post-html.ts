import type { Note } from '../../reading/draft/draft.ts';
import { type JsonObject, stringIn } from '../../reading/json/json-object.ts';
import { markdownToHtml } from '../../reading/markdown/plain-markdown.ts';
import { textHtml } from '../../reading/records/text-html.ts';
import { lexicalHtml } from './lexical-html.ts';
import { mobiledocHtml } from './mobiledoc-html.ts';

/** The text of a post as HTML: what readers saw, or else the text of the editor in which it was written. */
export function postHtml(post: JsonObject, notes: Note[]): string {
  const sources: readonly (readonly [string, (text: string) => string])[] = [
    ['html', (text) => text],
    ['lexical', (text) => lexicalHtml(JSON.parse(text), notes)],
    ['mobiledoc', (text) => mobiledocHtml(JSON.parse(text), notes)],
    ['markdown', markdownToHtml],
    ['plaintext', (text) => textHtml(text, notes)],
  ];
  for (const [field, read] of sources) {
    const text = stringIn(post, field);
    const html = text === undefined ? '' : (readOr(read, text, field, notes) ?? '');
    if (hasContent(html)) return html;
  }
  return '';
}

function readOr(read: (text: string) => string, text: string, field: string, notes: Note[]): string | undefined {
  try {
    return read(text);
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof RangeError)) throw error;
    notes.push({ kind: 'unsure', field: 'body', message: `"${field}" is not JSON: ${error.message.slice(0, 120)}` });
    return undefined;
  }
}

function hasContent(html: string): boolean {
  return /<(?:img|iframe|video|audio)\b/i.test(html) || /\S/.test(html.replace(/<[^<>]*>/g, ''));
}
