import createMarkdown, { type MarkdownIt } from 'markdown-it';

/** The Markdown of articles: CommonMark with tables and strikethrough. Template syntax is text. */
export function markdown(options: {
  readonly html: boolean;
  readonly isLinkAllowed: (href: string) => boolean;
}): MarkdownIt {
  const parser = createMarkdown('default', { html: options.html, linkify: false, typographer: false });
  parser.validateLink = options.isLinkAllowed;
  return parser;
}
