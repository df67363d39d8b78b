import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { byOldest, type SearchRecord } from '../../../src/search/build/shards/search-record.ts';
import { readCsv } from './read-csv.ts';

interface Story {
  readonly title: string;
  readonly text: string;
  readonly day: string;
  readonly section: string;
}

const longestHeadline = 130;
const shortestStory = 300;
const months: Readonly<Record<string, string>> = { MAR: '03', APR: '04', ARP: '04', MAY: '05' };

/**
 * Reads real Hindi news as articles, oldest first: the bodies of `hindi-bbc` with their first sentences as headlines, and stories
 * of `hindi-dailies` at even steps, `count` articles in all.
 */
export async function readHindiNews(data: string, count: number): Promise<readonly SearchRecord[]> {
  const bodies = await readBodies(join(data, 'hindi-bbc/hindi-cleaned-test.csv'));
  const dailies = await readDailies(join(data, 'hindi-dailies'));
  const dailyCount = Math.min(dailies.length, Math.max(0, count - bodies.length));
  const chosen = Array.from(
    { length: dailyCount },
    (_, index) => dailies[Math.floor((index * dailies.length) / dailyCount)],
  );
  const stories = [...bodies.slice(0, count), ...chosen.filter((story) => story !== undefined)];
  return stories.map(toRecord).toSorted(byOldest);
}

function toRecord({ title, text, day, section }: Story, index: number): SearchRecord {
  const name = String(index);
  return {
    url: `${day.replaceAll('-', '/')}/${name}.html`,
    title,
    text,
    lang: 'hi',
    day,
    iso: `${day}T10:00:00+05:30`,
    section: { key: section, name: section },
    authors: [],
    editors: [],
    tags: [],
    hash: name,
  };
}

async function readBodies(file: string): Promise<readonly Story[]> {
  const [, ...rows] = readCsv(await readFile(file, 'utf8'));
  return rows.flatMap(([section = '', body = ''], index) => {
    const [title = ''] = body.trim().split(/(?<=[।.?!])\s|\n/);
    const day = `2020-0${3 + (index % 3)}-${String(1 + (index % 28)).padStart(2, '0')}`;
    const text = body.trim().replace(/\s{2,}/g, '\n');
    return text.length < shortestStory ? [] : [{ title: title.slice(0, longestHeadline), text, day, section }];
  });
}

async function readDailies(folder: string): Promise<readonly Story[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.txt')).toSorted();
  const stories = await Promise.all(
    files.map(async (file) => readDay(file, await readFile(join(folder, file), 'utf8'))),
  );
  return stories.flat().filter((story) => story.text.length >= shortestStory);
}

/** Splits a day's file into stories. A short line between an empty and a long line is a headline. */
function readDay(file: string, content: string): readonly Story[] {
  const [, section = '', month = '', date = ''] = /(\w\w)-2020-(\w+)-(\d\d)/.exec(file) ?? [];
  const day = `2020-${months[month] ?? '01'}-${date}`;
  const lines = content
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line) => line.trim());
  const isHeadline = (line: string, index: number) =>
    line !== '' &&
    line.length < longestHeadline &&
    !/[।|]$/.test(line) &&
    (index === 0 || lines[index - 1] === '') &&
    (lines.slice(index + 1).find((next) => next !== '')?.length ?? 0) > 200;
  const heads = lines.flatMap((line, index) => (isHeadline(line, index) ? [index] : []));
  return heads.map((head, number) => ({
    title: lines[head] ?? '',
    text: lines
      .slice(head + 1, heads[number + 1])
      .filter((line) => line !== '')
      .join('\n'),
    day,
    section,
  }));
}
