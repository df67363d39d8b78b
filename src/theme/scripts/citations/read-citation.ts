import type { Citation } from '../../../pages/citing/citation.ts';
import { citedName } from '../../../pages/citing/cited-name.ts';

/** The article of this page, as its own head tells reference managers. */
export function readCitation(): Citation {
  const all = (name: string) =>
    [...document.querySelectorAll<HTMLMetaElement>(`meta[name="${name}"], meta[property="${name}"]`)].map(
      ({ content }) => content,
    );
  const one = (name: string) => all(name)[0] ?? '';
  const signed = all('citation_author').map(citedName);
  const section = one('article:section');
  return {
    title: one('citation_title'),
    lang: one('citation_language'),
    authors: signed.length > 0 ? signed : all('author').map((literal) => ({ literal })),
    day: one('citation_publication_date').replaceAll('/', '-'),
    publication: one('citation_publication_title'),
    publisher: one('DC.publisher'),
    ...(section === '' ? {} : { section }),
    url: one('citation_public_url'),
  };
}
