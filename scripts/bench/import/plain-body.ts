import { parseFragment } from '../../../src/import/reading/body/parse-html.ts';
import type { Draft } from '../../../src/import/reading/draft/draft.ts';
import { markdownToHtml } from '../../../src/import/reading/markdown/plain-markdown.ts';
import { tokensOf } from './tokens.ts';

// Alone in its paragraph: a picture, a link in its place, a caption.
const picture = /^(?:!?\[[^\]]*\]\([^)]*\)|\*[^*]+\*|!\[.*)$/;

/**
 * The words of a draft's text without captions. The standfirst, which has a field of its own, is counted as text where the truth
 * does so.
 */
export function plainBody({ body, summary }: Pick<Draft, 'body' | 'summary'>, truth: string): string {
  const paragraphs = body.split('\n\n').filter((paragraph) => !picture.test(paragraph));
  const text = parseFragment(markdownToHtml(paragraphs.join('\n\n'))).textContent ?? '';
  const told = tokensOf(summary ?? '').join(' ');
  const isText = told !== '' && ` ${tokensOf(truth).join(' ')} `.includes(` ${told} `);
  return isText ? `${summary}\n${text}` : text;
}
