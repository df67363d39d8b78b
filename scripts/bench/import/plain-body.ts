import { parseFragment } from '../../../src/import/reading/body/parse-html.ts';
import type { Draft } from '../../../src/import/reading/draft/draft.ts';
import { markdownToHtml } from '../../../src/import/reading/markdown/plain-markdown.ts';
import { tokensOf } from './tokens.ts';

// A paragraph that is only a picture, a link in place of a picture, or a caption.
const picture = /^(?:!?\[[^\]]*\]\([^)]*\)|\*[^*]+\*|!\[.*)$/;

/**
 * The text of a draft without captions. The standfirst has its own field, but is part of the text if the expected text contains
 * it.
 */
export function plainBody({ body, summary }: Pick<Draft, 'body' | 'summary'>, truth: string): string {
  const paragraphs = body.split('\n\n').filter((paragraph) => !picture.test(paragraph));
  const text = parseFragment(markdownToHtml(paragraphs.join('\n\n'))).textContent ?? '';
  const summaryText = tokensOf(summary ?? '').join(' ');
  const isText = summaryText !== '' && ` ${tokensOf(truth).join(' ')} `.includes(` ${summaryText} `);
  return isText ? `${summary}\n${text}` : text;
}
