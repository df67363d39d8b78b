import createMarkdown, { type MarkdownIt } from 'markdown-it';

/** Markdown as articles are written: CommonMark with tables and strikethrough; HTML and template signs are text. */
export function markdown(options: {
  readonly html: boolean;
  readonly isLinkAllowed: (href: string) => boolean;
}): MarkdownIt {
  const parser = createMarkdown('default', { html: options.html, linkify: false, typographer: false });
  parser.validateLink = options.isLinkAllowed;
  return parser;
}
