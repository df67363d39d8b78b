import type { Article } from '../../articles/model/article.ts';
import { normalForm } from '../../language/normal-form.ts';
import { type TermKey, termKey } from '../../language/term-key.ts';
import type { FacetName } from '../../settings/site.ts';
import type { TermNames } from './term-names.ts';

/** One term that an article carries, as its author wrote it. */
export interface ArticleTerm {
  readonly facet: FacetName;
  readonly key: TermKey;
  readonly name: string;
}

/** The terms of an article by facet, each once, in the order written; aliases of the vocabulary are one with their term. */
export function articleTerms(article: Article, facets: readonly FacetName[], names: TermNames): readonly ArticleTerm[] {
  const seen = new Set<string>();
  const terms: ArticleTerm[] = [];
  for (const facet of facets) {
    for (const written of writtenTerms(article, facet)) {
      const name = normalForm(written);
      const key = names.keyOf(facet, termKey(name));
      const once = `${facet} ${key}`;
      if (seen.has(once)) continue;
      seen.add(once);
      terms.push({ facet, key, name });
    }
  }
  return terms;
}

function writtenTerms(article: Article, facet: FacetName): readonly string[] {
  switch (facet) {
    case 'section':
      return article.section === undefined ? [] : [article.section];
    case 'tag':
      return article.tags;
    case 'author':
      return article.authors;
    case 'editor':
      return article.editors;
    case 'place':
      return article.place === undefined ? [] : [article.place];
    case 'series':
      return article.series === undefined ? [] : [article.series];
    case 'language':
      return [article.lang];
  }
}
