import type { SearchRecord } from '../../../src/search/build/shards/search-record.ts';

/** A record for tests, with default values. */
export function record(name: string, said: Partial<SearchRecord> = {}): SearchRecord {
  const day = said.day ?? '2023-07-27';
  return {
    url: `${day.replaceAll('-', '/')}/${name}.html`,
    title: name,
    text: '',
    lang: 'hi',
    day,
    iso: `${day}T10:00:00+05:30`,
    editors: [],
    authors: [],
    tags: [],
    hash: name,
    ...said,
  };
}
