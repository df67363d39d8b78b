import type { Token } from 'markdown-it';

/** The words of a parsed body, a block a line: for search and for counting. What a picture shows is not among them, its caption is. */
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

/** The text of a line's tokens, without any markup. */
export function inlineText(tokens: readonly Token[]): string {
  let text = '';
  for (const token of tokens) {
    if (token.type === 'text' || token.type === 'text_special' || token.type === 'code_inline') text += token.content;
    else if (token.type === 'softbreak' || token.type === 'hardbreak') text += ' ';
    else if (token.type === 'image') text += ` ${token.attrGet('title') ?? ''} `;
  }
  return text;
}
