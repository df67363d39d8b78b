import type { Citation } from '../../citing/citation.ts';
import { citedName } from '../../citing/cited-name.ts';
import type { ArticlePage } from './article-page.ts';

/** The citation of an article's page. If the article has no authors, the agency is the author. */
export function pageCitation({ article, canonical }: ArticlePage, publication: string): Citation {
  const agency = article.agency === undefined ? [] : [{ literal: article.agency }];
  return {
    title: article.title,
    lang: article.lang,
    authors: article.authors.length > 0 ? article.authors.map(({ name }) => citedName(name)) : agency,
    day: article.date.day,
    publication,
    url: canonical,
  };
}
