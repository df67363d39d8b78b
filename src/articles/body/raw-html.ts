import { markdown } from './markdown/markdown.ts';
import { tokensByLine } from './markdown/tokens-by-line.ts';

/** Raw HTML in a body, by the rules of Markdown. Code and addresses in angle brackets are not HTML. */
export interface RawHtml {
  /** The line of the first piece in the body, from 1. */
  readonly line: number;
  readonly first: string;
  readonly count: number;
}

const parser = markdown({ html: true, isLinkAllowed: () => true });

export function rawHtml(body: string): RawHtml | undefined {
  if (!/<[a-z!/?]/i.test(body)) return undefined;
  const pieces = tokensByLine(parser.parse(body, {}))
    .filter(({ token }) => token.type === 'html_block' || token.type === 'html_inline')
    .toArray();
  const [first] = pieces;
  return first && { line: first.line, first: first.token.content.trim(), count: pieces.length };
}
