import { markdownToHtml } from '../markdown/plain-markdown.ts';
import { parseFragment } from './parse-html.ts';

// The content of these elements is code.
const code = /<(script|style)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;

/** The text of a field that may hold Markdown, HTML or entities, in one line. */
export function plainText(text: string): string {
  const written = text.replace(/\s+/g, ' ').trim();
  if (!/[<&*_`[\\]/.test(written)) return written;
  const line = written.replace(code, '');
  return parseFragment(markdownToHtml(line)).textContent.replace(/\s+/g, ' ').trim();
}
