import type { Origin } from '../../sources/origin.ts';
import { type NoArticle, refusal } from '../../sources/refusal.ts';
import { plainText } from '../body/plain-text.ts';
import { dayOf } from '../dates/written-date.ts';
import type { Draft } from '../draft/draft.ts';
import type { SourceRecord } from './article-record.ts';
import { dateOf, type RecordSource } from './claim-record-path.ts';
import { recordDigest } from './record-digest.ts';
import type { OldAddress } from './record-resolve.ts';
import { isWebAddress } from './web-address.ts';
import { withOwnId } from './with-own-id.ts';

/** Where articles lie that links mean, by the link; false for a link that means none. */
export type Links = ReadonlyMap<string, string | false>;

/** A record that has its place and of which no draft was made yet: that takes most of the time, and nothing but this. */
export interface OpenRecord {
  readonly record: SourceRecord;
  /** Whose digest is the record's. */
  readonly origin: Omit<Origin, 'sha256'>;
  readonly title: string;
  readonly date: string;
  /** Where the article will lie, without `.md`. */
  readonly article: string;
  /** From where addresses in the text are read. */
  readonly base?: string;
  /** Of the links of its text; undefined where none can mean another article. */
  readonly links?: Links;
  /** Tells of more links. */
  readonly oldAddress?: OldAddress;
}

/** What a form gives of one article: its draft, a record that one can be made of, or why there is none. */
export type FormResult = Draft | NoArticle | OpenRecord;

/** Settles where the article of a record will lie; or says why there will be none. */
export function openRecord(
  read: SourceRecord,
  { file, line, context, oldAddress }: RecordSource,
): OpenRecord | NoArticle {
  const record = withOwnId(read, file, context);
  const about = { file: file.name, pathHash: file.pathHash };
  const origin = record.id === undefined ? about : { ...about, id: record.id };
  const title = plainText(record.title ?? '');
  const date = dateOf(record.published);
  if (title === '') return refusal(origin, 'no headline found', line);
  if (date === undefined) {
    return refusal(origin, record.published ? `not a date: "${record.published.slice(0, 60)}"` : 'no date found', line);
  }
  const digested = {
    ...origin,
    get sha256() {
      return recordDigest(record);
    },
  };
  const article = context.claim(digested, dayOf(date, context.zone), record.name ?? title);
  const base = [record.base, record.url, context.url].find(isWebAddress);
  return {
    record,
    origin,
    title,
    date,
    article,
    ...(base === undefined ? {} : { base }),
    ...(oldAddress && { oldAddress, links: linksOf(record.html, oldAddress) }),
  };
}

const link = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

// Most links of a text; whoever meets another asks for it.
function linksOf(html: string, oldAddress: OldAddress): Links {
  const links = new Map<string, string | false>();
  for (const [, double, single, bare] of html.matchAll(link)) {
    const href = (double ?? single ?? bare ?? '').replaceAll('&amp;', '&').trim();
    if (!links.has(href)) links.set(href, oldAddress(href) ?? false);
  }
  return links;
}
