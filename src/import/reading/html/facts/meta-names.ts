import type { ArticleFacts } from './article-facts.ts';

/** The names of meta tags for each fact, the most reliable first, separated by spaces. */
export const metaNames = {
  title:
    'og:title twitter:title dc.title dc:title dcterms.title citation_title parsely-title sailthru.title hdl ' +
    'title headline',
  published:
    'article:published_time article:published og:published_time datepublished date pubdate publishdate ' +
    'publish_date publish-date publication_date date.available parsely-pub-date sailthru.date ' +
    'cxenseparse:recs:publishtime cxenseparse:publishtime dc.date.issued dcterms.created dcterms.date dc.date ' +
    'dc.date.created citation_publication_date citation_date article.published originalpublicationdate ' +
    'article_date_original last_updated_date rnews:datepublished vr:published_time published ' +
    'dcsext.articlefirstpublished prism.publicationdate created',
  updated:
    'article:modified_time article:modified og:updated_time lastmod last-modified datemodified dcterms.modified ' +
    'dc.date.modified revised last_modified',
  authors:
    'author article:author parsely-author sailthru.author dc.creator dcterms.creator citation_author byl byline ' +
    'cxenseparse:author article:author_name dc.contributor og:author twitter:data1',
  summary: 'og:description description twitter:description dc.description sailthru.description',
  section: 'article:section og:article:section parsely-section section cxenseparse:section',
  tags: 'article:tag news_keywords keywords parsely-tags sailthru.tags dc.subject',
  lang: 'og:locale dc.language content-language language',
  url: 'og:url parsely-link twitter:url',
  site: 'og:site_name application-name twitter:site_name publisher dc.publisher',
  image: 'og:image og:image:url og:image:secure_url twitter:image twitter:image:src parsely-image-url',
} as const satisfies Partial<Record<keyof ArticleFacts, string>>;
