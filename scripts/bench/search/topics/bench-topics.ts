import { readFile } from 'node:fs/promises';
import { openFolderSearch } from '../folder-search.ts';
import { plainBm25 } from './plain-bm25.ts';
import { readReuters } from './read-reuters.ts';

const first = 10;
const queriesFile = new URL('topic-queries.tsv', import.meta.url);

/** A query of a reader, and the topics of the stories that answer it. */
interface TopicQuery {
  readonly text: string;
  readonly topics: readonly string[];
}

/**
 * Measures which share of the first ten results of a topic query is about the topic, by the topics that Reuters gave its stories, for
 * the search and for plain BM25. `folder` has Reuters-21578 as JSON files. A result too few counts as a wrong one.
 */
export async function benchTopics(folder: string): Promise<readonly string[]> {
  const stories = await readReuters(folder);
  if (stories.length === 0)
    throw new Error(`${folder}: has no stories. Name the folder with reuters-000.json to reuters-021.json.`);
  const queries = await readQueries();
  const records = stories.map(({ record }) => record);
  const plain = plainBm25(records.map(({ title, text }) => `${title} ${text}`));
  const search = await openFolderSearch(records);
  try {
    const sums = { search: 0, plain: 0 };
    for (const { text, topics } of queries) {
      const share = (results: readonly number[]) => {
        const right = results.filter((number) => stories[number]?.topics.some((topic) => topics.includes(topic)));
        return right.length / first;
      };
      sums.search += share((await search.find(text)).slice(0, first));
      sums.plain += share(plain(text, first));
    }
    const mean = (sum: number) => (sum / queries.length).toFixed(3);
    return [
      `topics: ${queries.length} queries on ${stories.length} stories of ${folder}`,
      `precision of the first ten: ${mean(sums.search)}, by plain BM25: ${mean(sums.plain)}`,
    ];
  } finally {
    await search.close();
  }
}

/** Lines of a query and its topics, which tabs and commas divide. */
async function readQueries(): Promise<readonly TopicQuery[]> {
  const lines = (await readFile(queriesFile, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const [text = '', topics = ''] = line.split('\t');
    return { text, topics: topics.split(',') };
  });
}
