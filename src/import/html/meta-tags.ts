import { clean } from './linked-data.ts';
import type { PageFacts } from './page-facts.ts';
import type { PageTree } from './page-tree.ts';

const names = {
  title: [
    'og:title',
    'twitter:title',
    'dc.title',
    'dc:title',
    'dcterms.title',
    'citation_title',
    'parsely-title',
    'sailthru.title',
    'hdl',
    'title',
    'headline',
  ],
  published: [
    'article:published_time',
    'article:published',
    'og:published_time',
    'datepublished',
    'date',
    'pubdate',
    'publishdate',
    'publish_date',
    'publish-date',
    'publication_date',
    'date.available',
    'parsely-pub-date',
    'sailthru.date',
    'cxenseparse:recs:publishtime',
    'cxenseparse:publishtime',
    'dc.date.issued',
    'dcterms.created',
    'dcterms.date',
    'dc.date',
    'dc.date.created',
    'citation_publication_date',
    'citation_date',
    'article.published',
    'originalpublicationdate',
    'article_date_original',
    'last_updated_date',
    'rnews:datepublished',
    'vr:published_time',
    'published',
    'dcsext.articlefirstpublished',
    'prism.publicationdate',
    'created',
  ],
  updated: [
    'article:modified_time',
    'article:modified',
    'og:updated_time',
    'lastmod',
    'last-modified',
    'datemodified',
    'dcterms.modified',
    'dc.date.modified',
    'revised',
    'last_modified',
  ],
  authors: [
    'author',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'citation_author',
    'byl',
    'byline',
    'cxenseparse:author',
    'article:author_name',
    'dc.contributor',
    'og:author',
    'twitter:data1',
  ],
  summary: ['og:description', 'description', 'twitter:description', 'dc.description', 'sailthru.description'],
  section: ['article:section', 'og:article:section', 'parsely-section', 'section', 'cxenseparse:section'],
  tags: ['article:tag', 'news_keywords', 'keywords', 'parsely-tags', 'sailthru.tags', 'dc.subject'],
  lang: ['og:locale', 'dc.language', 'content-language', 'language'],
  url: ['og:url', 'parsely-link', 'twitter:url'],
  site: ['og:site_name', 'application-name', 'twitter:site_name', 'publisher', 'dc.publisher'],
  image: ['og:image', 'og:image:url', 'og:image:secure_url', 'twitter:image', 'twitter:image:src', 'parsely-image-url'],
} as const satisfies Partial<Record<keyof PageFacts, readonly string[]>>;

/** The facts of the meta tags in use on the web: Open Graph, Dublin Core, citation, and those of measuring services. */
export function metaTags({ metas, lang, canonical }: PageTree): PageFacts {
  const values = new Map<string, string[]>();
  for (const meta of metas) {
    const content = meta.content?.trim() ?? '';
    const keys = [meta.property, meta.name, meta.itemprop, meta['http-equiv']];
    for (const key of new Set(keys.flatMap((one) => one?.trim().toLowerCase().split(/\s+/)))) {
      if (key && content !== '') values.set(key, [...(values.get(key) ?? []), content]);
    }
  }
  const all = (field: keyof typeof names): readonly string[] =>
    names[field].map((name) => values.get(name) ?? []).find((found) => found.length > 0) ?? [];
  const first = (field: keyof typeof names): string | undefined => all(field)[0];
  const people = names.authors
    .map((name) => (values.get(name) ?? []).filter((one) => !/^(?:https?:)?\/\/|^@|^\d+$/.test(one)))
    .find((found) => found.length > 0);
  const src = first('image');
  const address = canonical?.trim();
  return clean({
    title: first('title'),
    published: first('published'),
    updated: first('updated'),
    authors: people,
    summary: first('summary'),
    section: first('section'),
    tags: all('tags').flatMap((one) => one.split(',')),
    lang: lang ?? first('lang'),
    url: address && /^https?:/.test(address) ? address : first('url'),
    site: first('site'),
    image: src === undefined ? undefined : { src },
  });
}
