import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { byOldest, type SearchRecord } from '../../../../src/search/build/shards/search-record.ts';

/** A wire story, and the topics that its editors gave it. */
export interface TopicStory {
  readonly record: SearchRecord;
  readonly topics: readonly string[];
}

/** A story of Reuters-21578 as JSON. */
interface ReutersStory {
  readonly id: string;
  readonly title?: string;
  readonly body?: string;
  readonly date: string;
  readonly topics?: readonly string[];
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const date = /(?<!\d)(?<day>\d{1,2})-(?<month>[A-Z]{3})-(?<year>\d{4})/;

/** Reads the stories with a headline and a text from the JSON files of a folder, oldest first. */
export async function readReuters(folder: string): Promise<readonly TopicStory[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
  const stories: ReutersStory[] = [];
  for (const file of files) stories.push(...JSON.parse(await readFile(join(folder, file), 'utf8')));
  return stories.flatMap(toTopicStory).toSorted((a, b) => byOldest(a.record, b.record));
}

function toTopicStory({ id, title, body, date: written, topics = [] }: ReutersStory): readonly TopicStory[] {
  const { day = '', month = '', year = '' } = date.exec(written)?.groups ?? {};
  if (!title || !body || year === '') return [];
  const iso = `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const text = plain(body)
    .trimEnd()
    .replace(/(?<!\s)\s*Reuter$/i, '')
    .replace(/\n(?! {4})/g, ' ')
    .replace(/\n {4}/g, '\n');
  const named = { authors: [], editors: [], tags: [], section: { key: 'news', name: 'news' } };
  const place = { url: `${iso.replaceAll('-', '/')}/${id}.html`, day: iso, iso: `${iso}T12:00:00Z`, hash: id };
  return [{ record: { ...named, ...place, lang: 'en', title: plain(title), text }, topics }];
}

function plain(text: string): string {
  return text
    .replace(/[^\P{Cc}\n]/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}
