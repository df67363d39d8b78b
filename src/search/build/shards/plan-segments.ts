import { fileLimit as wordFileSize } from '../files/word-files.ts';
import type { IndexShard } from './plan-shards.ts';

/** Shards that share one directory: a table of the words and the articles that contain them. */
export interface Segment {
  /** Its folder: `recent`, or `past-` and the first year that it may contain. */
  readonly name: string;
  /** Newest first. */
  readonly shards: readonly IndexShard[];
  /** Maximum size of a file of words before compression, in bytes. */
  readonly fileSize: number;
}

/** A reader loads a file of each directory for each word. */
const maxPast = 4;
/** Fewer articles are not worth a directory: a third of 9,500 articles still has half of the files, as most words are in each third. */
const leastArticles = 10_000;
/** Small, because nearly every search loads files of this directory, and it rarely changes. */
const recentFileSize = 6_000;
/** What a reader loads of the past for a word. Large, because an article of an old year changes nearly every file. */
const pastSize = 24_000;

/**
 * Groups the shards by how often they change, newest first. The newest shard has no directory and is always searched. The other shards
 * of its year share one directory, which changes when a newer shard appears. The years before share one, and those of a large archive
 * up to four, each of as many years, counted from the year 0: an article of an old year changes only the directory of its time.
 */
export function planSegments(shards: readonly IndexShard[]): readonly Segment[] {
  const past = pastShards(shards);
  const recent = shards.slice(1, shards.length - past.length);
  const years = spanOf(past);
  const groups = Map.groupBy(past, (shard) => yearOf(shard) - (yearOf(shard) % years));
  const fileSize = Math.max(wordFileSize, pastSize / Math.max(1, groups.size));
  return [
    ...(recent.length > 0 ? [{ name: 'recent', shards: recent, fileSize: recentFileSize }] : []),
    ...[...groups].map(([year, members]) => ({
      name: `past-${String(year).padStart(4, '0')}`,
      shards: members,
      fileSize,
    })),
  ];
}

/** The shards of all years but the newest. `shards` are sorted, newest first. */
export function pastShards(shards: readonly IndexShard[]): readonly IndexShard[] {
  const [newest] = shards;
  return shards.filter((shard) => newest !== undefined && yearOf(shard) !== yearOf(newest));
}

/** The number of years that a directory of the past covers: the smallest with which there are few directories. */
function spanOf(past: readonly IndexShard[]): number {
  const articles = past.reduce((sum, { count }) => sum + count, 0);
  const most = Math.min(maxPast, Math.max(1, Math.floor(articles / leastArticles)));
  const years = [...new Set(past.map(yearOf))];
  let span = 1;
  while (new Set(years.map((year) => Math.floor(year / span))).size > most) span += 1;
  return span;
}

function yearOf({ name }: IndexShard): number {
  return Number(name.slice(0, 4));
}
