import { articlesBetween } from '../../../catalog/queries/article-queries.ts';
import { archiveFeedFile, urlOf } from '../../parts/addresses.ts';
import { type PageKind, pageKind } from '../../parts/page-kind.ts';
import type { PagesContext } from '../../parts/pages-context.ts';
import { archiveTitle, type FeedPage, feed } from './feed.ts';
import { changedFeedParts, feedChain } from './feed-chain.ts';

/** The documents of the articles that are too old for the archive's feed (RFC 5005, archived feeds). */
export const feedArchive: PageKind<FeedPage<'feed-archive'>> = pageKind({
  name: 'feed-archive',
  key: ['part'],
  all: ({ catalog, site }) =>
    feedChain(catalog, site.pageSize)
      .slice(0, -1)
      .map(({ name }) => ({ part: name })),
  *affected({ catalog, site }, changes) {
    const days = new Map<string, number>();
    for (const { before, after } of changes) {
      if (before?.listed) days.set(before.day, (days.get(before.day) ?? 0) - 1);
      if (after?.listed) days.set(after.day, (days.get(after.day) ?? 0) + 1);
    }
    for (const part of changedFeedParts(catalog, days, site.pageSize)) yield { part };
  },
  record: (context, { part }) => feedArchiveRecord(context, part),
});

function feedArchiveRecord(context: PagesContext, name: string): FeedPage<'feed-archive'> | undefined {
  const { catalog, site } = context;
  const chain = feedChain(catalog, site.pageSize);
  const index = chain.findIndex((other) => other.name === name);
  const [previous, part, next, newest] = [chain[index - 1], chain[index], chain[index + 1], chain[index + 2]];
  if (!part || !next) return undefined;
  const address = (other: string) => site.url + urlOf(archiveFeedFile(other));
  return {
    ...feed(context, {
      kind: 'feed-archive',
      file: archiveFeedFile(name),
      home: site.url,
      title: archiveTitle(context),
      rows: articlesBetween(catalog, part.days, part).toReversed(),
    }),
    current: site.url + urlOf('feed.xml'),
    ...(previous ? { previousArchive: address(previous.name) } : {}),
    ...(newest ? { nextArchive: address(next.name) } : {}),
  };
}
