import type { ArticlePage, TermLink } from '../../pages/record.ts';
import { columnFacets, toList } from '../../settings/facet-lists.ts';
import { columnOf, type Facet, facets } from '../../settings/facets.ts';
import type { Site } from '../../settings/site.ts';

/** The schema.org properties of an article's terms, of the facets that answer a question. */
function terms({ article }: ArticlePage, site: Site, question: Facet['answers']): object {
  const answering = columnFacets.filter((facet) => facets[facet].answers === question);
  return Object.fromEntries(
    answering.flatMap((facet) => {
      const { schemaOrg, many } = facets[facet];
      const values = toList(article[columnOf(facet)]).map((link) => termValue(link, site, schemaOrg));
      return schemaOrg && values.length > 0 ? [[schemaOrg.property, many ? values : values[0]]] : [];
    }),
  );
}

function termValue({ name, url }: TermLink, site: Site, as: Facet['schemaOrg']): object | string {
  if (as?.type === undefined) return name;
  return { '@type': as.type, name, ...(as.linked ? { url: `${site.url}${url}` } : {}) };
}

function pictureUrls({ picture }: ArticlePage['article'], siteUrl: string): string[] | undefined {
  const widest = picture?.sources.at(-1)?.variants.at(-1);
  return widest === undefined ? undefined : [`${siteUrl}${widest.url}`];
}

/** schema.org NewsArticle of an article's page; a withdrawn one names no picture and no words. */
export function newsArticle(page: ArticlePage, site: Site): object {
  const { article, canonical } = page;
  const withdrawn = article.withdrawn !== undefined;
  return {
    '@type': 'NewsArticle',
    '@id': canonical,
    mainEntityOfPage: canonical,
    headline: article.title,
    inLanguage: article.lang,
    datePublished: article.date.hasTime ? article.date.iso : article.date.day,
    dateModified: (article.updated ?? article.date).iso,
    description: article.summary,
    image: withdrawn ? undefined : pictureUrls(article, site.url),
    wordCount: withdrawn ? undefined : article.words,
    ...terms(page, site, 'who'),
    sourceOrganization: article.agency === undefined ? undefined : { '@type': 'Organization', name: article.agency },
    ...terms(page, site, 'where'),
    ...terms(page, site, 'what'),
    correction: article.corrections.length > 0 ? article.corrections.map(({ text }) => text) : undefined,
    isBasedOn: article.source?.url,
    publisher: { '@type': 'NewsMediaOrganization', name: site.publisher, url: site.url },
  };
}
