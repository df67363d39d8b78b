/** The prefixes that this form uses, by namespace. A feed may use others. */
export const feedNamespaces: ReadonlyMap<string, string> = new Map([
  ['http://purl.org/rss/1.0/modules/content/', 'content'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://search.yahoo.com/mrss/', 'media'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['http://www.w3.org/1999/xhtml', 'xhtml'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['http://purl.org/atom/app#', 'app'],
  ['http://www.w3.org/2007/app', 'app'],
  ['http://purl.org/syndication/thread/1.0', 'thr'],
  ['http://schemas.google.com/blogger/2018', 'blogger'],
]);
