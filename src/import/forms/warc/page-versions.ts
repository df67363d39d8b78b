import type { Draft } from '../../reading/draft/draft.ts';
import { type NoArticle, skip } from '../../sources/refusal.ts';
import { type Capture, captureUrl, isCutCapture } from './capture.ts';

/** A version of a page that was saved several times. */
interface Version {
  readonly file: string;
  readonly id: string;
  readonly moment: string;
  readonly isCut: boolean;
  /** The place among all pages of the archives. */
  readonly at: number;
}

interface Page {
  /** Whole ones before those that were cut off, then the newest first. */
  readonly versions: Version[];
  imported?: Version;
  /** The best article of the versions after the first. */
  draft?: Draft;
}

/** The pages that were saved several times. Only the newest version with an article is imported. */
export class PageVersions {
  readonly #pages = new Map<string, Page | Version>();
  #count = 0;

  /** Adds the next page of the archives. */
  add(record: Capture, file: string): void {
    const url = captureUrl(record);
    const moment = record.headers.get('warc-date') ?? '';
    const version = { file, id: `${url} ${moment}`.trim(), moment, isCut: isCutCapture(record), at: this.#count++ };
    const key = keyOf(url);
    const known = this.#pages.get(key);
    if (!known) this.#pages.set(key, version);
    else if ('versions' in known) known.versions.push(version);
    else this.#pages.set(key, { versions: [known, version] });
  }

  /** Sorts the versions and forgets the pages that were saved once. */
  sort(): void {
    for (const [key, page] of this.#pages) {
      if (!('versions' in page)) this.#pages.delete(key);
      else page.versions.sort((one, other) => Number(one.isCut) - Number(other.isCut) || order(other, one));
    }
  }

  /** Whether the page at a place among all pages is the newest version, or the only one. */
  isNewest(record: Capture, at: number): boolean {
    const page = this.#pageOf(record);
    return !page || page.versions[0]?.at === at;
  }

  /** Notes that the newest version has an article. */
  import(record: Capture): void {
    const page = this.#pageOf(record);
    const newest = page?.versions[0];
    if (page && newest) page.imported = newest;
  }

  /** Whether the newest version of a page has no article. */
  get hasFailed(): boolean {
    return [...this.#several()].some((page) => !page.imported);
  }

  /** Whether the page at a place is an older version of one whose newest version has no article. */
  isNeeded(record: Capture, at: number): boolean {
    const page = this.#pageOf(record);
    const isTried = page?.imported !== undefined && page.draft === undefined;
    return page !== undefined && !isTried && page.versions[0]?.at !== at;
  }

  /** Keeps the article of an older version if it is the best so far. */
  keep(record: Capture, at: number, draft: Draft): void {
    const page = this.#pageOf(record);
    const rank = page?.versions.findIndex((version) => version.at === at) ?? -1;
    const version = page?.versions[rank];
    if (!page || !version || (page.imported && page.versions.indexOf(page.imported) < rank)) return;
    page.imported = version;
    page.draft = draft;
  }

  /** The articles of older versions, and the versions that were left out for another one. */
  *rest(): Generator<Draft | NoArticle> {
    for (const { imported, versions, draft } of this.#several()) {
      if (!imported) continue;
      if (draft) yield draft;
      const reason = `is another version of a page; imported was the version of ${imported.moment || 'an unknown time'}`;
      for (const { file, id } of versions.slice(versions.indexOf(imported) + 1)) yield skip({ file, id }, reason);
    }
  }

  *#several(): Generator<Page> {
    for (const page of this.#pages.values()) if ('versions' in page) yield page;
  }

  #pageOf(record: Capture): Page | undefined {
    const page = this.#pages.get(keyOf(captureUrl(record)));
    return page && 'versions' in page ? page : undefined;
  }
}

// Pages are the same by http and https, and with or without a place in the page.
function keyOf(url: string): string {
  return url.replace(/^https?:/i, '').replace(/#.*$/s, '');
}

function order(one: Version, other: Version): number {
  return one.moment < other.moment ? -1 : one.moment > other.moment ? 1 : one.at - other.at;
}
