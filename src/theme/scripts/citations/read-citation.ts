import type { Citation } from '../../../pages/citing/citation.ts';
import { citedName } from '../../../pages/citing/cited-name.ts';

/** Reads the citation data of the article from the meta tags of the page. */
export function readCitation(): Citation {
  const all = (name: string) =>
    [...document.querySelectorAll<HTMLMetaElement>(`meta[name="${name}"], meta[property="${name}"]`)].map(
      ({ content }) => content,
    );
  const first = (name: string) => all(name)[0] ?? '';
  const citedAuthors = all('citation_author').map(citedName);
  const section = first('article:section');
  return {
    title: first('citation_title'),
    lang: first('citation_language'),
    authors: citedAuthors.length > 0 ? citedAuthors : all('author').map((literal) => ({ literal })),
    day: first('citation_publication_date').replaceAll('/', '-'),
    publication: first('citation_publication_title'),
    publisher: first('DC.publisher'),
    ...(section === '' ? {} : { section }),
    url: first('citation_public_url'),
  };
}
