import { markdownToHtml } from '../markdown/plain-markdown.ts';
import { parseFragment } from './parse-html.ts';

/** One line of text of a field that may hold Markdown, HTML or entities. */
export function plainText(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (!/[<&*_`[\\]/.test(line)) return line;
  return (parseFragment(markdownToHtml(line)).textContent ?? '').replace(/\s+/g, ' ').trim();
}
