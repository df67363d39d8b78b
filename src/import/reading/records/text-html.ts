import type { Note } from '../draft/draft.ts';
import { joinedNote } from '../draft/joined-note.ts';
import { markdownToHtml } from '../markdown/plain-markdown.ts';
import { hasJoinedLines, unwrapText } from '../wrapping/unwrap-text.ts';
import { escaped } from '../xml/xml-element.ts';

/**
 * Plain text as HTML. Hard-wrapped lines are joined, which `notes` then says. A blank line begins a paragraph; in a text without
 * blank lines, every line is a paragraph.
 */
export function textHtml(text: string, notes: Note[] = []): string {
  const plain = unwrapped(text, notes);
  return plain
    .split(/\n\s*\n/.test(plain) ? /\n\s*\n/ : '\n')
    .map((paragraph) => `<p>${escaped(paragraph.trim()).replaceAll('\n', '<br>')}</p>`)
    .join('\n');
}

/** HTML without any tag is mostly plain text: a blank line begins a paragraph. Other HTML stays as it is. */
export function untaggedHtml(html: string, notes: Note[] = []): string {
  if (!html.includes('\n') || /<[a-z!/]/i.test(html)) return html;
  const paragraphs = unwrapped(html, notes).split(/\n\s*\n/);
  return paragraphs.map((paragraph) => `<p>${paragraph.trim()}</p>`).join('\n');
}

// Markdown that does not occur by chance in plain text: a heading of level two or lower, a link, bold words.
const isMarkdown =
  /^#{2,6} \S|!?\[[^[\]\n]{1,500}\]\((?:https?:\/\/|\/)[^\s()]+\)|(?:^|\s)\*\*[^\s*][^*\n]*\*\*(?=\s|[.,;:!?]|$)/m;

/** The HTML of a field that may hold HTML, Markdown or plain text. */
export function anyHtml(text: string, notes: Note[] = []): string {
  return /<\/?(?:p|br|div|em|strong|b|i|a|h[1-6]|ul|ol|li|blockquote|figure|img|span|table)\b[^<>]*>/i.test(text)
    ? text
    : isMarkdown.test(text)
      ? markdownToHtml(text)
      : textHtml(text, notes);
}

function unwrapped(text: string, notes: Note[]): string {
  const plain = text.replace(/\r\n?/g, '\n');
  const joined = unwrapText(plain);
  if (hasJoinedLines(plain, joined)) notes.push(joinedNote);
  return joined.trim();
}
