import { normalForm } from '../../../../language/normal-form.ts';
import { plainText } from '../../body/plain-text.ts';
import { splitNames } from '../../people/names.ts';
import { bestTitle } from '../titles/best-title.ts';
import type { ArticleFacts } from './article-facts.ts';

/** Joins the facts of a page. Linked data takes precedence over meta tags, and these over what the page shows. */
export function joinFacts(
  data: ArticleFacts,
  meta: ArticleFacts,
  shown: ArticleFacts,
  pageTitle: string,
): ArticleFacts {
  const joined: ArticleFacts = { ...shown, ...meta, ...data };
  const title = bestTitle({
    data: data.title,
    metas: meta.metaTitles ?? [],
    headings: shown.headings ?? [],
    page: pageTitle,
    site: joined.site,
    url: joined.url,
  });
  const authors = bestAuthors([data.authors, meta.authors, shown.authors]);
  return { ...joined, ...(title === undefined ? {} : { title }), authors };
}

function bestAuthors(lists: readonly (readonly string[] | undefined)[]): readonly string[] {
  for (const list of lists) {
    const names = (list ?? [])
      .flatMap((name) => splitNames(plainText(name).replace(/^by\s+/i, '')))
      .map(normalForm)
      .filter(isAuthor);
    if (names.length > 0) return [...new Set(names)];
  }
  return [];
}

function isAuthor(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 80 &&
    !/https?:|@|^[^\p{L}]+$|^(?:null|undefined|admin|unknown|author)$/iu.test(name)
  );
}
