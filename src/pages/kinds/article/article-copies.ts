import type { Timestamp } from '../../../articles/model/article.ts';
import type { ArticleRow } from '../../../catalog/queries/article-queries.ts';
import { type Copy, copiesOf } from '../../../catalog/queries/copy-queries.ts';
import { termsOfArticle } from '../../../catalog/queries/term-queries.ts';
import { direction } from '../../../language/direction.ts';
import { facetRoles } from '../../../settings/facets.ts';
import { articleFile, type Url, urlOf } from '../../parts/addresses.ts';
import type { PagesContext } from '../../parts/pages-context.ts';
import { type TermLink, termLink } from '../../parts/term-link.ts';

/** Another article that prints the same story, and how it differs. */
export interface ArticleCopy {
  readonly url: Url;
  readonly title: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly date: Timestamp;
  readonly publication?: TermLink;
  readonly hasSameHeadline: boolean;
  /** How many words it has more. Negative if it is shorter. */
  readonly moreWords: number;
}

/** The other articles that print the story of an article, oldest first. Undefined if there are none. */
export function articleCopies(
  context: PagesContext,
  { id }: ArticleRow,
  lang: string,
): readonly ArticleCopy[] | undefined {
  const copies = copiesOf(context.catalog, id);
  const own = copies.find((copy) => copy.id === id);
  if (!own) return undefined;
  return copies.filter((copy) => copy !== own).map((copy) => articleCopy(context, copy, own, lang));
}

function articleCopy(context: PagesContext, { id, article, words }: Copy, own: Copy, lang: string): ArticleCopy {
  const publication = termsOfArticle(context.catalog, id).find(({ facet }) => facet === facetRoles.publication);
  return {
    url: urlOf(articleFile(article.address)),
    title: article.title,
    lang: article.lang,
    dir: direction(article.lang),
    date: article.date,
    ...(publication ? { publication: termLink(context, publication, lang) } : {}),
    hasSameHeadline: article.title === own.article.title,
    moreWords: words - own.words,
  };
}
