import createMarkdown, { type MarkdownIt } from 'markdown-it';
import definitionLists from 'markdown-it-deflist';
import footnotes from 'markdown-it-footnote';
import { footnoteList } from './footnote-list.ts';
import { pictureCredits } from './picture-credits.ts';
import { quotations } from './quotations.ts';
import { taskLists } from './task-lists.ts';

/**
 * The Markdown of articles: CommonMark with tables, strikethrough, footnotes, definition lists, task lists, attributions of quotations
 * and bare web addresses. Template syntax is text.
 */
export function markdown(options: {
  readonly html: boolean;
  readonly isLinkAllowed: (href: string) => boolean;
}): MarkdownIt {
  const parser = createMarkdown('default', { html: options.html, linkify: true, typographer: false });
  parser.use(footnotes).use(footnoteList).use(definitionLists).use(quotations).use(taskLists).use(pictureCredits);
  // "2^[3]" is more often a power than a note.
  parser.inline.ruler.disable('footnote_inline');
  // Only an address with http:// or https:// is a link. "report.zip" and "name@example.org" are words.
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  for (const scheme of ['ftp:', 'mailto:', '//']) parser.linkify.add(scheme, null);
  parser.validateLink = options.isLinkAllowed;
  return parser;
}
