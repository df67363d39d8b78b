import type { Citation } from './citation.ts';
import { citationKeys } from './citation-key.ts';

/** The exchange format of citation processors: a list of items. */
export function cslJson(citations: readonly Citation[]): string {
  const ids = citationKeys(citations);
  const items = citations.map((citation, index) => itemOf(citation, ids[index] ?? ''));
  return `${JSON.stringify(items, null, 2)}\n`;
}

function itemOf(citation: Citation, id: string): object {
  const { title, lang, authors, day, publication, issn, edition, issue, page, publisher, section, url } = citation;
  return {
    id,
    type: 'article-newspaper',
    title,
    author: authors.length > 0 ? authors : undefined,
    issued: { 'date-parts': [day.split('-').map(Number)] },
    translator: citation.translators,
    'container-title': publication,
    ISSN: issn,
    edition,
    issue,
    page,
    section,
    publisher,
    language: lang,
    URL: url,
    note: citation.note,
  };
}
