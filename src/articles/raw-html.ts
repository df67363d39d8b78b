import { markdown } from './markdown.ts';

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
  const pieces: { readonly line: number; readonly html: string }[] = [];
  for (const block of parser.parse(body, {})) {
    let line = (block.map?.[0] ?? 0) + 1;
    if (block.type === 'html_block') pieces.push({ line, html: block.content });
    for (const token of block.children ?? []) {
      if (token.type === 'softbreak' || token.type === 'hardbreak') line += 1;
      if (token.type === 'html_inline') pieces.push({ line, html: token.content });
    }
  }
  const [first] = pieces;
  return first && { line: first.line, first: first.html.trim(), count: pieces.length };
}
