import type { Citation } from '../../../pages/citing/citation.ts';
import { citedName } from '../../../pages/citing/cited-name.ts';

const printedFields = {
  issn: 'citation_issn',
  edition: 'prism.edition',
  issue: 'citation_issue',
  page: 'prism.pageRange',
} as const;

/** Reads the citation data of the article from the meta tags of the page. */
export function readCitation(): Citation {
  const all = (name: string) =>
    [...document.querySelectorAll<HTMLMetaElement>(`meta[name="${name}"], meta[property="${name}"]`)].map(
      ({ content }) => content,
    );
  const first = (name: string) => all(name)[0] ?? '';
  const citedAuthors = all('citation_author').map(citedName);
  const section = first('article:section');
  const translators = all('citation_translator').map(citedName);
  const printed = {
    ...(translators.length > 0 ? { translators } : {}),
    ...Object.fromEntries(
      Object.entries(printedFields).flatMap(([field, name]) => (first(name) === '' ? [] : [[field, first(name)]])),
    ),
  };
  return {
    title: first('citation_title'),
    lang: first('citation_language'),
    authors: citedAuthors.length > 0 ? citedAuthors : all('author').map((literal) => ({ literal })),
    day: first('citation_publication_date').replaceAll('/', '-'),
    publication: first('citation_publication_title'),
    ...printed,
    publisher: first('DC.publisher'),
    ...(section === '' ? {} : { section }),
    url: first('citation_public_url'),
  };
}
