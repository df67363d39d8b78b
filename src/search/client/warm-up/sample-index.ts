import { articlePostings, type Posting, positionPostings } from '../../format/postings.ts';
import { formatVersion, type SearchTable } from '../../format/search-table.ts';
import type { ResultText, ShardTable } from '../../format/shard-table.ts';
import { type WordEntry, writeWord } from '../../format/word-entry.ts';
import { byCodePoints } from '../../words/code-points.ts';
import { joinBytes } from '../files/join-bytes.ts';
import type { Load } from '../files/load.ts';
import { LoadError } from '../files/load-error.ts';
import { textLookup } from '../match/text-lookup.ts';

/** An index in memory with the same interface as one in files. */
export interface SampleIndex {
  readonly table: SearchTable;
  readonly load: Load;
}

const encoder = new TextEncoder();
const names = ['newest', 'older'] as const;
const directory = 'past';

/** Creates an index of two shards, each with this text, and a directory of the older one. Awaits `pause` before each file. */
export async function createSampleIndex(text: ResultText, pause: () => Promise<void>): Promise<SampleIndex> {
  await pause();
  const words = (await textLookup(text, 0).wordsFrom('')).toSorted((a, b) => byCodePoints(a.key, b.key));
  const json = (value: unknown) => encoder.encode(JSON.stringify(value));
  const shard = {
    words: ['words'],
    firstWords: [''],
    days: [Number(text.day.replaceAll('-', ''))],
    lengths: [text.text.length],
    languages: [text.lang],
    languageOf: [0],
    sections: [],
    sectionOf: [-1],
    texts: ['texts'],
    firstArticles: [0],
    names: 'names',
    vocabulary: '',
  } satisfies ShardTable;
  const files = new Map<string, Uint8Array>([
    [`${directory}/table`, json({ words: shard.words, firstWords: shard.firstWords })],
    [`${directory}/words`, joinBytes(words.map((word) => writeWord(withoutPositions(word), articlePostings)))],
  ]);
  for (const name of names) {
    await pause();
    files.set(`${name}/table`, json(shard));
    files.set(`${name}/words`, joinBytes(words.map((word) => writeWord(word, positionPostings))));
    files.set(`${name}/texts`, json([text]));
  }
  const shards = names.map((name) => ({
    name,
    count: 1,
    words: text.text.length,
    firstDay: text.day,
    lastDay: text.day,
    table: 'table',
    bytes: 0,
  }));
  return {
    table: {
      format: formatVersion,
      shards,
      directories: [{ name: directory, shards: ['older'], table: 'table', bytes: 0 }],
      languages: [],
      sections: [],
      vocabulary: [],
      spellings: {},
      filters: '',
    },
    load: async (path) => {
      await pause();
      const file = files.get(path);
      if (!file) throw new LoadError(path);
      return file;
    },
  };
}

function withoutPositions({ key, forms }: WordEntry<Posting>): WordEntry<number> {
  return {
    key,
    forms: forms.map(({ form, postings }) => ({ form, postings: postings.map(({ article }) => article) })),
  };
}
