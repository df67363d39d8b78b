import type { Citation } from './citation.ts';
import { citationKey } from './citation-key.ts';

/** The exchange format of citation processors: a list of one item. */
export function cslJson(citation: Citation): string {
  const { title, lang, authors, day, publication, publisher, section, url } = citation;
  const item = {
    id: citationKey(citation),
    type: 'article-newspaper',
    title,
    author: authors.length > 0 ? authors : undefined,
    issued: { 'date-parts': [day.split('-').map(Number)] },
    'container-title': publication,
    section,
    publisher,
    language: lang,
    URL: url,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
