import type { ArticlePage } from '../../pages/record.ts';
import type { Site } from '../../settings/site.ts';

function people(terms: ArticlePage['article']['authors'], siteUrl: string) {
  return terms.map(({ name, url }) => ({ '@type': 'Person', name, url: `${siteUrl}${url}` }));
}

function pictureUrls({ picture }: ArticlePage['article'], siteUrl: string): string[] | undefined {
  const widest = picture?.sources.at(-1)?.variants.at(-1);
  return widest === undefined ? undefined : [`${siteUrl}${widest.url}`];
}

/** schema.org NewsArticle of an article's page; a withdrawn one names no picture and no words. */
export function newsArticle({ article, canonical }: ArticlePage, site: Site): object {
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
    author: article.authors.length > 0 ? people(article.authors, site.url) : undefined,
    editor: article.editors.length > 0 ? people(article.editors, site.url) : undefined,
    sourceOrganization: article.agency === undefined ? undefined : { '@type': 'Organization', name: article.agency },
    contentLocation: article.place === undefined ? undefined : { '@type': 'Place', name: article.place.name },
    articleSection: article.section?.name,
    keywords: article.tags.length > 0 ? article.tags.map((tag) => tag.name) : undefined,
    isPartOf: article.series === undefined ? undefined : { '@type': 'CreativeWorkSeries', name: article.series.name },
    correction: article.corrections.length > 0 ? article.corrections.map(({ text }) => text) : undefined,
    isBasedOn: article.source?.url,
    publisher: { '@type': 'NewsMediaOrganization', name: site.publisher, url: site.url },
  };
}
