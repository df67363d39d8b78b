import { markdownToHtml } from '../markdown/plain-markdown.ts';
import { escaped } from '../xml/xml-element.ts';

/** Plain text as HTML. A blank line begins a paragraph; in a text without blank lines, every line is a paragraph. */
export function textHtml(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n').trim();
  return plain
    .split(/\n\s*\n/.test(plain) ? /\n\s*\n/ : '\n')
    .map((paragraph) => `<p>${escaped(paragraph.trim()).replaceAll('\n', '<br>')}</p>`)
    .join('\n');
}

// Markdown that does not occur by chance in plain text: a heading of level two or lower, a link, bold words.
const isMarkdown =
  /^#{2,6} \S|!?\[[^[\]\n]{1,500}\]\((?:https?:\/\/|\/)[^\s()]+\)|(?:^|\s)\*\*[^\s*][^*\n]*\*\*(?=\s|[.,;:!?]|$)/m;

/** The HTML of a field that may hold HTML, Markdown or plain text. */
export function anyHtml(text: string): string {
  return /<\/?(?:p|br|div|em|strong|b|i|a|h[1-6]|ul|ol|li|blockquote|figure|img|span|table)\b[^<>]*>/i.test(text)
    ? text
    : isMarkdown.test(text)
      ? markdownToHtml(text)
      : textHtml(text);
}
