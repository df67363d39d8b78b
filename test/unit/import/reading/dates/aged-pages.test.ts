import { describe, expect, it } from 'vitest';
import { articleText, importFiles } from '../../import-files.ts';

const paragraph =
  'The village library opened its doors again on Monday, a year after the flood, with shelves full of donated books and a queue of readers outside.';
const textPage = (age: string) =>
  [
    'Menu',
    'News',
    'Village library reopens after the flood',
    'By Ottilie Brandreth',
    age,
    paragraph,
    paragraph,
    paragraph,
  ].join('\n');
const htmlPage = (age: string, head = '') =>
  `<!doctype html>${head}<html lang="en"><head><title>Village library reopens</title></head><body><article><h1>Village library reopens</h1><time>${age}</time><p>${paragraph}</p><p>${paragraph}</p></article></body></html>`;

const notesOf = (made: Awaited<ReturnType<typeof importFiles>>) =>
  made.outcomes.flatMap(({ notes }) => notes).filter(({ field }) => field === 'date');

describe('a page that only gives its age', () => {
  it('gets its day from the day of retrieval, and is marked as unsure', async () => {
    const made = await importFiles({ 'a.txt': textPage('3 days ago') }, { retrieved: '2024-03-04' });
    const text = articleText(made, '2024/03/01/village-library-reopens-after-the-flood.md');
    expect(text).toContain('date: 2024-03-01\n');
    expect(text).toContain('retrieved: 2024-03-04\n');
    expect(text).not.toContain('days ago');
    expect(notesOf(made)).toEqual([
      { kind: 'unsure', field: 'date', message: 'the page only says "3 days ago"; counted back from 2024-03-04' },
    ]);
  });

  it('is refused if the day of retrieval is missing; the reason names the option', async () => {
    const made = await importFiles({ 'a.txt': textPage('2 hours ago'), 'b.html': htmlPage('yesterday') });
    expect(made.outcomes.map(({ status }) => status)).toEqual(['refused', 'refused']);
    for (const { reason } of made.outcomes) expect(reason).toMatch(/^no date found: the page only says ".*--retrieved/);
  });

  it('counts from the date in a saved page rather than from the option', async () => {
    const head =
      '<!-- Page saved with SingleFile\n url: https://paper.example/a\n saved date: Tue Nov 15 2022 09:00:00 GMT+0000 (UTC)\n-->';
    const made = await importFiles({ 'a.html': htmlPage('2 days ago', head) }, { retrieved: '2024-03-04' });
    expect(articleText(made, '2022/11/13/village-library-reopens.md')).toContain('retrieved: 2022-11-15');
  });

  it('counts from the moment of its capture in a web archive', async () => {
    const body = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${htmlPage('5 hours ago')}`;
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://paper.example/a\r\nWARC-Date: 2021-02-03T04:05:06Z\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
    const made = await importFiles({ 'a.warc': `${head}${body}\r\n\r\n` });
    expect(articleText(made, '2021/02/03/village-library-reopens.md')).toContain('date: 2021-02-02T23:05:00+00:00');
  });

  it('keeps the date that the page has', async () => {
    const page = textPage('4 March 2023 · 3 days ago');
    const made = await importFiles({ 'a.txt': page }, { retrieved: '2024-03-04' });
    expect(articleText(made, '2023/03/04/village-library-reopens-after-the-flood.md')).toContain('date: 2023-03-04');
  });
});
