import type { FeedPage } from '../../../pages/kinds/feeds/feed.ts';
import type { Site } from '../../../settings/site.ts';
import { licenceOf } from '../../../settings/values/rights.ts';
import { localized } from '../texts/fill.ts';

/** A feed in the format JSON Feed 1.1. */
export function jsonFeed(feed: FeedPage, rights?: Site['rights']): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self,
    language: feed.lang,
    ...(rights ? { _rights: rightsOf(rights, feed.lang) } : {}),
    items: feed.entries.map((entry) => ({
      id: entry.url,
      url: entry.url,
      title: entry.title,
      content_text: entry.summary ?? entry.title,
      summary: entry.summary,
      date_published: entry.published,
      date_modified: entry.updated,
      language: entry.lang,
      authors: entry.authors.length > 0 ? entry.authors.map((name) => ({ name })) : undefined,
      ...(entry.rights === undefined ? {} : { _rights: articleRights(entry.rights) }),
      tags: entry.categories.length > 0 ? entry.categories : undefined,
    })),
  };
}

function articleRights(written: string): object {
  const licence = licenceOf(written);
  return {
    about: 'https://schema.org/license',
    ...(licence ? { license: licence.url } : { copyrightNotice: written }),
  };
}

/** JSON Feed has no field for rights. Names of extensions begin with an underscore. */
function rightsOf({ licence, holder, statement }: NonNullable<Site['rights']>, lang: string): object {
  return {
    ...{ about: 'https://schema.org/license', license: licence?.url, copyrightHolder: holder },
    ...(statement ? { copyrightNotice: localized(statement, lang, lang) } : {}),
  };
}
