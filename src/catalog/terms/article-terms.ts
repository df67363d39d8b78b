import type { Article } from '../../articles/model/article.ts';
import { normalForm } from '../../language/normal-form.ts';
import { type TermKey, termKey } from '../../language/term-key.ts';
import { toList } from '../../settings/facet-lists.ts';
import type { FacetName } from '../../settings/facets.ts';
import type { TermNames } from './term-names.ts';

/** A term of an article, as its author wrote it. */
export interface ArticleTerm {
  readonly facet: FacetName;
  readonly key: TermKey;
  readonly name: string;
}

/** How each facet reads its terms from an article. */
const termsIn = {
  section: ({ section }) => section,
  tag: ({ tags }) => tags,
  author: ({ authors }) => authors,
  editor: ({ editors }) => editors,
  place: ({ place }) => place,
  series: ({ series }) => series,
  publication: ({ publication }) => publication,
  language: ({ lang }) => lang,
} satisfies Readonly<Record<FacetName, (article: Article) => string | readonly string[] | undefined>>;

/** The terms of an article by facet, each once, in the order written. An alias of the vocabulary counts as its term. */
export function articleTerms(article: Article, facets: readonly FacetName[], names: TermNames): readonly ArticleTerm[] {
  const seen = new Set<string>();
  const terms: ArticleTerm[] = [];
  for (const facet of facets) {
    for (const written of toList(termsIn[facet](article))) {
      const name = normalForm(written);
      const key = names.keyOf(facet, termKey(name));
      const id = `${facet} ${key}`;
      if (seen.has(id)) continue;
      seen.add(id);
      terms.push({ facet, key, name });
    }
  }
  return terms;
}
