import { filledFields, type PlainField } from '../../../articles/model/fields.ts';
import { firstAndLastPage } from '../../../pages/citing/printed-place.ts';
import type { ArticlePage } from '../../../pages/kinds/article/article-page.ts';
import type { PageScan } from '../../../pages/parts/page-scans.ts';
import type { TermLink } from '../../../pages/parts/term-link.ts';
import type { Facet } from '../../../settings/facet.ts';
import { columnFacets, toList } from '../../../settings/facet-lists.ts';
import { columnOf, facets } from '../../../settings/facets.ts';
import type { Site } from '../../../settings/site.ts';
import { licenceOf } from '../../../settings/values/rights.ts';
import { localized } from '../texts/fill.ts';

/** The schema.org properties for an article's terms of the facets that answer a question. */
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

function pictureUrls({ image }: ArticlePage['article'], siteUrl: string): string[] | undefined {
  const widest = image?.sources.at(-1)?.variants.at(-1);
  return widest === undefined ? undefined : [`${siteUrl}${widest.url}`];
}

/** A picture of a newspaper page. Its position is the number of the page. */
function scannedPage({ picture, page }: PageScan, siteUrl: string): object {
  const widest = picture.sources.at(-1);
  const variant = widest?.variants.at(-1);
  return {
    '@type': 'ImageObject',
    ...filledFields({ position: page, encodingFormat: widest?.type, width: variant?.width, height: variant?.height }),
    ...(variant ? { contentUrl: `${siteUrl}${variant.url}` } : {}),
  };
}

/** The oldest version is the original; the others are its translations. */
function versionLinks({ article, url }: ArticlePage, site: Site): object {
  const [original, ...translations] = (article.translations ?? []).map((version) => ({
    url: version.url,
    node: {
      '@type': 'NewsArticle',
      '@id': `${site.url}${version.url}`,
      headline: version.title,
      inLanguage: version.lang,
    },
  }));
  if (!original) return {};
  if (original.url === url) return { workTranslation: translations.map(({ node }) => node) };
  return { translationOfWork: original.node };
}

/** The newspaper, its issue, and the series, which all are wholes that the article is a part of. */
function wholes({ article }: ArticlePage, site: Site, what: { readonly isPartOf?: unknown }): object {
  const { publication, issn, publicationUrl, issue, edition, date } = article;
  const newspaper = publication && {
    '@type': 'Newspaper',
    name: publication.name,
    url: `${site.url}${publication.url}`,
    ...filledFields({ issn, sameAs: publicationUrl }),
  };
  const isIssue = issue !== undefined || (newspaper && edition !== undefined);
  const printed = isIssue
    ? {
        '@type': 'PublicationIssue',
        ...filledFields({ issueNumber: issue, name: edition, datePublished: date.day, isPartOf: newspaper }),
      }
    : newspaper;
  if (!printed) return {};
  return { isPartOf: what.isPartOf === undefined ? printed : [printed, what.isPartOf] };
}

function pageNumbersOf(page: string | undefined): object {
  if (page === undefined) return {};
  const { first, last } = firstAndLastPage(page);
  return { pagination: page, pageStart: first, ...(last === undefined ? {} : { pageEnd: last }) };
}

function people(names: readonly string[] | undefined): readonly object[] | undefined {
  return names?.map((name) => ({ '@type': 'Person', name }));
}

function rights(written: string | undefined): object {
  if (written === undefined) return {};
  const licence = licenceOf(written);
  return licence ? { license: licence.url } : { copyrightNotice: written };
}

/** The schema.org NewsArticle of an article's page. A withdrawn article has no picture and no word count. */
export function newsArticle(page: ArticlePage, site: Site): object {
  const { article, canonical } = page;
  const { agency, corrections, date, updated = date, withdrawn } = article;
  const what = terms(page, site, 'what');
  const properties: Readonly<Record<PlainField | 'words' | Facet['answers'], object>> = {
    title: { headline: article.title },
    lang: { inLanguage: article.lang },
    date: { datePublished: date.hasTime ? date.iso : date.day },
    updated: { dateModified: updated.iso },
    summary: { description: article.summary },
    // Those of the text are not listed either.
    images: {},
    scans: { associatedMedia: article.scans?.map((scan) => scannedPage(scan, site.url)) },
    image: { image: withdrawn ? undefined : pictureUrls(article, site.url) },
    words: { wordCount: withdrawn ? undefined : article.words },
    who: terms(page, site, 'who'),
    agency: agency === undefined ? {} : { sourceOrganization: { '@type': 'Organization', name: agency } },
    where: terms(page, site, 'where'),
    what: { ...what, ...wholes(page, site, what) },
    // `what` has it.
    issue: {},
    edition: { printEdition: article.edition },
    page: pageNumbersOf(article.page),
    translator: { translator: people(article.translator) },
    photographer: { contributor: people(article.photographer) },
    rights: rights(article.rights),
    corrections: corrections.length > 0 ? { correction: corrections.map(({ text }) => text) } : {},
    source: { isBasedOn: article.source?.url },
    translations: versionLinks(page, site),
    // schema.org has no property for them.
    aliases: {},
    withdrawn: {},
  };
  return Object.assign(
    { '@type': 'NewsArticle', '@id': canonical, mainEntityOfPage: canonical },
    article.rights === undefined ? siteRights(site.rights, article.lang) : {},
    ...Object.values(properties),
    {
      publisher: {
        ...{ '@type': 'NewsMediaOrganization', name: site.publisher, url: site.url },
        ...(site.contact?.email ? { email: site.contact.email } : {}),
        ...(site.social?.length ? { sameAs: site.social.map(({ url }) => url) } : {}),
      },
    },
  );
}

/** The rights of the whole site. An article with rights of its own has none of them: a licence and a notice could contradict each other. */
function siteRights(rights: Site['rights'], lang: string): object {
  if (!rights) return {};
  const { licence, holder, statement } = rights;
  return {
    ...(licence ? { license: licence.url } : {}),
    ...(holder ? { copyrightHolder: { '@type': 'Organization', name: holder } } : {}),
    ...(statement ? { copyrightNotice: localized(statement, lang, lang) } : {}),
  };
}

/** A JSON-LD graph of several objects. */
export function linkedData(nodes: readonly object[]): object {
  return { '@context': 'https://schema.org', '@graph': nodes };
}
