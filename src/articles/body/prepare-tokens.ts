import type { Token } from 'markdown-it';
import { linkKind } from './link-kind.ts';

const alignClasses: ReadonlyMap<string, string> = new Map([
  ['left', 'align-left'],
  ['center', 'align-center'],
  ['right', 'align-right'],
]);

/** Sets the scope of a header cell. Sets the alignment by class, since the page's security policy forbids style attributes. */
export function prepareCell(open: Token, content: Token | undefined, close: Token | undefined): void {
  const align = /text-align:(\w+)/.exec(String(open.attrGet('style') ?? ''))?.[1];
  const className = align === undefined ? undefined : alignClasses.get(align);
  open.attrs = className === undefined ? [] : [['class', className]];
  if (open.type !== 'th_open') return;
  if (content?.content.trim() !== '') open.attrSet('scope', 'col');
  else if (close) [open.tag, close.tag] = ['td', 'td'];
}

/** Changes links to articles into links to their pages, and marks external links. */
export function prepareLink(link: Token, linkOf: (href: string) => string): void {
  const href = String(link.attrGet('href') ?? '');
  const kind = linkKind(href);
  if (kind === 'article') link.attrSet('href', linkOf(href));
  // No noopener, since no link opens a new window. No nofollow, since an editor chose the link.
  if (kind === 'web') link.attrSet('rel', 'external');
}
