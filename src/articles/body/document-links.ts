import type { Token } from 'markdown-it';
import { linkedFile, linkKind } from './link-kind.ts';
import { markdown } from './markdown/markdown.ts';

const parser = markdown({ html: false, isLinkAllowed: () => true });

/** The files whose links are whole paragraphs, as the body names them. */
export function documentLinks(body: string): ReadonlySet<string> {
  const tokens = parser.parse(body, {});
  return new Set(tokens.flatMap(({ children }, index) => documentLink(tokens[index - 1], children ?? []) ?? []));
}

/** The file that the link of a paragraph leads to, if the paragraph has nothing else, and the link no picture. */
export function documentLink(opening: Token | undefined, inline: readonly Token[]): string | undefined {
  // A paragraph without blank lines in a list is hidden.
  if (opening?.type !== 'paragraph_open' || opening.hidden) return undefined;
  const [first, ...rest] = inline.filter((token) => !isBlank(token));
  if (first?.type !== 'link_open' || rest.some(({ type }) => type === 'image')) return undefined;
  const end = rest.findIndex(({ type }) => type === 'link_close');
  const href = String(first.attrGet('href') ?? '');
  return end === rest.length - 1 && linkKind(href) === 'file' ? linkedFile(href) : undefined;
}

/** Whether an inline token shows nothing. */
export function isBlank({ type, content }: Pick<Token, 'type' | 'content'>): boolean {
  return type === 'softbreak' || type === 'hardbreak' || (type === 'text' && content.trim() === '');
}
