import type { MarkdownIt, StateCore, Token } from 'markdown-it';

const dash = /^(?:[—―–]|-{2,3})\s*/;
/** A longer last line is a part of the quotation. */
const longestName = 150;
const pullquoteMark = '[!pullquote]';

/** Quotations with an attribution (`> — Name` in the last line) and pull quotes (`> [!pullquote]` in the first line). */
export function quotations(parser: MarkdownIt): void {
  parser.core.ruler.push('quotations', (state) => {
    if (!state.tokens.some(({ type }) => type === 'blockquote_open')) return;
    const tokens: Token[] = [];
    for (const [index, token] of state.tokens.entries()) {
      if (token.type === 'blockquote_close') tokens.push(...withAttribution(tokens.splice(-3), tokens.at(-2), state));
      tokens.push(token);
      if (token.type === 'inline') markPullquote(tokens, state.tokens[index + 1]);
    }
    state.tokens = tokens;
  });
}

/** Removes the mark of a pull quote. The end of `tokens` is the first paragraph of a quotation. */
function markPullquote(tokens: readonly Token[], close: Token | undefined): void {
  const [quotation, paragraph, inline] = tokens.slice(-3);
  if (quotation?.type !== 'blockquote_open' || paragraph?.type !== 'paragraph_open' || !inline?.children) return;
  const [mark, next] = inline.children;
  // In the source, a mark is not escaped.
  if (mark?.type !== 'text' || !inline.content.startsWith('[') || mark.content.trim().toLowerCase() !== pullquoteMark)
    return;
  quotation.attrSet('class', 'pullquote');
  inline.children = inline.children.slice(next?.type === 'softbreak' || next?.type === 'hardbreak' ? 2 : 1);
  if (inline.children.length === 0) for (const edge of [paragraph, close]) if (edge) edge.hidden = true;
}

/** The last three tokens of a quotation. A paragraph that ends in a name gets a footer. A conversation has dashes before other lines too. */
function withAttribution(end: readonly Token[], before: Token | undefined, { Token }: StateCore): readonly Token[] {
  const [open, inline, close] = end;
  if (open?.type !== 'paragraph_open' || !inline?.children || close?.type !== 'paragraph_close') return end;
  const { children } = inline;
  const lastBreak = children.findLastIndex(isBreak);
  const [start, ...rest] = children.slice(lastBreak + 1);
  const source = inline.content.slice(inline.content.lastIndexOf('\n') + 1);
  if (start?.type !== 'text' || !dash.test(source)) return end;
  const sign = dash.exec(start.content)?.[0] ?? '';
  const name = start.content.slice(sign.length) + rest.map(({ content }) => content).join('');
  if (sign === '' || !/\p{L}/u.test(name) || name.length > longestName) return end;
  const lineBefore =
    lastBreak < 0 ? before?.content : children[children.slice(0, lastBreak).findLastIndex(isBreak) + 1]?.content;
  if (lineBefore === undefined || dash.test(lineBefore)) return end;
  start.content = start.content.slice(sign.length);
  const signText = Object.assign(new Token('text', '', 0), { content: `${sign.startsWith('-') ? '—' : sign.trim()} ` });
  const cite = [new Token('cite_open', 'cite', 1), start, ...rest, new Token('cite_close', 'cite', -1)];
  const footer = [
    Object.assign(new Token('footer_open', 'footer', 1), { block: true }),
    Object.assign(new Token('inline', '', 0), {
      children: [signText, ...cite],
      content: inline.content,
      map: inline.map,
    }),
    Object.assign(new Token('footer_close', 'footer', -1), { block: true }),
  ];
  if (lastBreak < 0) return footer;
  inline.children = children.slice(0, lastBreak);
  return [open, inline, close, ...footer];
}

function isBreak({ type }: Token): boolean {
  return type === 'softbreak' || type === 'hardbreak';
}
