import type { Token } from 'markdown-it';

/** The text of a parsed body, one block on each line, for search and word counts. Has captions of pictures, but not their descriptions. */
export function bodyText(tokens: readonly Token[]): string {
  const blocks = tokens.map((token) => {
    if (token.children) return inlineText(token.children);
    return token.type === 'fence' || token.type === 'code_block' ? token.content : '';
  });
  return blocks
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .join('\n');
}

/** The text of inline tokens, without markup. */
export function inlineText(tokens: readonly Token[]): string {
  let text = '';
  for (const token of tokens) {
    if (token.type === 'text' || token.type === 'text_special' || token.type === 'code_inline') text += token.content;
    else if (token.type === 'softbreak' || token.type === 'hardbreak') text += ' ';
    else if (token.type === 'image')
      text += ` ${token.attrGet('title') ?? ''} ${token.meta?.credit ?? ''} `.replace('  ', ' ');
  }
  return text;
}
