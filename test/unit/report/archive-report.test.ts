import { expect, test } from 'vitest';
import type { Timestamp } from '../../../src/articles/model/article.ts';
import { updateCopies } from '../../../src/catalog/copies/update-copies.ts';
import { archiveReport } from '../../../src/report/archive-report.ts';
import { reportText } from '../../../src/report/report-text.ts';
import { madeText } from '../catalog/copies/made-text.ts';
import { type ArticleDraft, smallCatalog } from '../catalog/small-catalog.ts';

const stamp = { iso: '2023-07-27T10:26:00+05:30', millis: Date.parse('2023-07-27T10:26:00+05:30'), day: '2023-07-27' };
const site = { language: 'hi', url: 'https://archive.example/', formerHosts: ['old.example'] };
const whole = { summary: 'शब्द', section: 'world', tags: ['रेल'], date: { ...stamp, hasTime: true } };

function report(...drafts: readonly (ArticleDraft & { readonly date?: Timestamp })[]) {
  const { catalog, fill } = smallCatalog();
  fill(...drafts);
  return archiveReport(catalog, { root: 'articles', site, settings: 'site.json' });
}
const files = (made: ReturnType<typeof report>, name: string) =>
  made.shortcomings.find((each) => each.name === name)?.entries.map(({ file }) => file);

test('a complete archive has no shortcomings', () => {
  const made = report({ address: 'a', ...whole }, { address: 'b', ...whole });
  expect(made).toMatchObject({ articles: 2, withdrawn: 0, tags: 1, years: [{ date: '2023', count: 2 }] });
  expect(made.shortcomings.filter(({ entries }) => entries.length > 0)).toEqual([]);
});

test('checks each article except withdrawn ones', () => {
  const made = report(
    { address: 'whole', ...whole, image: { src: 'a.jpg', alt: 'नदी' } },
    { address: 'bare' },
    { address: 'blind', ...whole, image: { src: 'a.jpg', alt: '' } },
    { address: 'gone', withdrawn: { date: { ...stamp, hasTime: true }, reason: 'x' } },
  );
  for (const name of ['standfirst', 'section', 'untagged', 'day'])
    expect(files(made, name), name).toEqual(['articles/bare.md']);
  expect(files(made, 'alt')).toEqual(['articles/blind.md']);
  expect(made.withdrawn).toBe(1);
});

test('lists duplicate headlines with all their files', () => {
  const made = report(
    { address: 'a', ...whole, title: 'Rain in Delhi' },
    { address: 'b', ...whole, title: 'rain in delhi' },
    { address: 'c', ...whole, title: 'Rain' },
  );
  expect(files(made, 'headline')).toEqual(['articles/a.md', 'articles/b.md']);
});

test('lists hosts of many old addresses that the settings do not name', () => {
  const at = (host: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({
      ...{ address: `${host}/${index}`, source: { url: `https://www.${host}/${index}` } },
      aliases: [`https://${host}/story/${index}`],
    }));
  const made = report(...at('blog.example', 10), ...at('wire.example', 9), ...at('old.example', 12));
  expect(made.shortcomings.find(({ name }) => name === 'hosts')?.entries).toEqual([
    { file: 'site.json', what: 'blog.example: 10 articles', write: '"formerHosts": ["old.example","blog.example"]' },
  ]);
});

test('lists stories that were printed more than once', () => {
  const { catalog, fill } = smallCatalog();
  const text = madeText(1);
  fill(
    { address: 'a', text, title: 'Rain' },
    { address: 'b', text: madeText(2) },
    { address: 'c', text, title: 'Flood' },
  );
  updateCopies(catalog);
  const { shortcomings } = archiveReport(catalog, { root: 'articles', site, settings: 'site.json' });
  expect(shortcomings.find(({ name }) => name === 'copies')?.entries).toEqual([
    { file: 'articles/a.md', what: 'story 1, 2023-07-27, 120 words: Rain' },
    { file: 'articles/c.md', what: 'story 1, 2023-07-27, 120 words: Flood' },
  ]);
});

test('lists tags with one article and similar tags, with the line that merges them', () => {
  const made = report(
    { address: 'a', ...whole, tags: ['चंद्रयान', 'पुस्तकालय'] },
    { address: 'b', ...whole, tags: ['चंद्रयान', 'पुस्कालय'] },
    { address: 'c', ...whole, tags: ['Chandrayaan', 'पुस्तकालय'] },
  );
  expect(files(made, 'lonely')).toEqual(['articles/c.md', 'articles/b.md']);
  const alike = made.shortcomings.find(({ name }) => name === 'alike')?.entries ?? [];
  expect(alike.map(({ what, write }) => [what, JSON.parse(write ?? '')])).toEqual([
    ['"चंद्रयान" (2) and "Chandrayaan" (1)', { names: { hi: 'चंद्रयान', en: 'Chandrayaan' } }],
    ['"पुस्तकालय" (2) and "पुस्कालय" (1)', { names: { hi: 'पुस्तकालय' }, aliases: ['पुस्कालय'] }],
  ]);
});

test('the text lists a few files, says how to list all, and names the checks without findings', () => {
  const drafts = Array.from({ length: 12 }, (_, number) => ({ ...whole, address: `a${number}`, title: `T${number}` }));
  const bare = drafts.map(({ summary, ...rest }) => rest);
  const text = reportText(report(...bare));
  expect(text).toContain('12 articles; 1 tags\n  2023  12 █');
  expect(text).toContain('Without a standfirst: 12\n  articles/a0.md: T0\n');
  expect(text).toContain('… and 4 more. For all: npm run report -- --list standfirst');
  expect(text).toMatch(/\nNone: without a section; .*; tags of one article only\.\n$/);
});
