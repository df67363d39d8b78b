import { markdown } from './markdown.ts';
import { tokensByLine } from './tokens-by-line.ts';

/** Raw HTML in a body, by Markdown's own rules: what stands in code or is an address in angle brackets is none. */
export interface RawHtml {
  /** Line of the body on which the first piece stands, from 1. */
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
