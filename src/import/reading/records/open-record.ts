import type { Origin } from '../../sources/origin.ts';
import { type NoArticle, refusal } from '../../sources/refusal.ts';
import { plainText } from '../body/plain-text.ts';
import { dayOf } from '../dates/written-date.ts';
import type { Draft } from '../draft/draft.ts';
import { dateOf, type RecordSource } from './claim-record-path.ts';
import type { OldAddress } from './record-resolve.ts';
import type { SourceRecord } from './source-record.ts';
import { cutRecord, recordDigest } from './source-record.ts';
import { withOwnId } from './with-own-id.ts';

/** The paths of the articles that links mean; false for a link that means none. */
export type Links = ReadonlyMap<string, string | false>;

/** A record that has a path and no draft yet. Making the draft takes most of the time and needs nothing else. */
export interface OpenRecord {
  readonly record: SourceRecord;
  /** Its digest is that of the record. */
  readonly origin: Omit<Origin, 'sha256'>;
  readonly title: string;
  readonly date: string;
  /** The article's path without `.md`. */
  readonly article: string;
  /** The base of relative URLs in the text. */
  readonly base?: string;
  /** The links of its text. Undefined if none can mean another article. */
  readonly links?: Links;
  /** Finds the paths of other links. */
  readonly oldAddress?: OldAddress;
}

/** The result of a form for one article: a draft, a record that becomes a draft later, or the reason why there is no article. */
export type FormResult = Draft | NoArticle | OpenRecord;

/** Whether a text is a URL with `http` or `https`. */
export function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url);
}

/** Claims the path for the article of a record; or says why there is no article. */
export function openRecord(
  read: SourceRecord,
  { file, line, context, oldAddress }: RecordSource,
): OpenRecord | NoArticle {
  const record = withOwnId(cutRecord(read), file, context);
  const source = { file: file.name, pathHash: file.pathHash };
  const origin = record.id === undefined ? source : { ...source, id: record.id };
  const title = plainText(record.title ?? '');
  const date = dateOf(record.published);
  if (title === '') return refusal(origin, 'no headline found', line);
  if (date === undefined) {
    return refusal(origin, record.published ? `not a date: "${record.published.slice(0, 60)}"` : 'no date found', line);
  }
  const originWithDigest = {
    ...origin,
    get sha256() {
      return recordDigest(record);
    },
  };
  const article = context.claim(originWithDigest, dayOf(date, context.zone), record.name ?? title);
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

// Most links of a text. Others are looked up when the draft is made.
function linksOf(html: string, oldAddress: OldAddress): Links {
  const links = new Map<string, string | false>();
  for (const [, double, single, bare] of html.matchAll(link)) {
    const href = (double ?? single ?? bare ?? '').replaceAll('&amp;', '&').trim();
    if (!links.has(href)) links.set(href, oldAddress(href) ?? false);
  }
  return links;
}
