import type { BodyElement } from '../body-element.ts';
import type { MarkdownRules } from './markdown-rule.ts';

/** Rules for quotations: `> — Name` for an attribution, `> [!pullquote]` for a pull quote. */
export const quotationRules: MarkdownRules = {
  BLOCKQUOTE: (content, node) => {
    const mark = isPullquote(node) || isPullquote(node.parentNode) ? '[!pullquote]\n' : '';
    return `\n\n${`${mark}${trimLines(content)}`.replace(/^/gm, '> ')}\n\n`;
  },
  FOOTER: (content, node) => (isLastOfQuotation(node) ? attribution(content) : `\n\n${content}\n\n`),
  CITE: (content, node) => (isLastOfQuotation(node) ? attribution(content) : content),
};

function isPullquote(node: BodyElement | null): boolean {
  return /(?:^|[\s_-])pull-?quote(?:$|[\s_-])/i.test(node?.getAttribute('class') ?? '');
}

function isLastOfQuotation(node: BodyElement): boolean {
  const siblings = node.parentNode?.nodeName === 'BLOCKQUOTE' ? node.parentNode.children : [];
  return siblings.length > 1 && siblings[siblings.length - 1] === node;
}

function attribution(content: string): string {
  const name = content
    .replace(/\\?\n+/g, ' ')
    .trim()
    .replace(/^(?:[—―–]|-{1,3}(?=\s))\s*/, '');
  return name === '' ? '' : `\n\n— ${name}\n\n`;
}

/** Text without the line breaks at both ends. */
function trimLines(text: string): string {
  let [from, to] = [0, text.length];
  while (text[from] === '\n') from += 1;
  while (to > from && text[to - 1] === '\n') to -= 1;
  return text.slice(from, to);
}
