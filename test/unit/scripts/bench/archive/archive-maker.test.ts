import { expect, test } from 'vitest';
import { type ArchiveMaker, archiveMaker } from '../../../../../scripts/bench/archive/archive-maker.ts';
import { articleSource } from '../../../../../scripts/bench/archive/article-source.ts';
import type { SampleArticle } from '../../../../../scripts/bench/archive/sample-article.ts';
import { articleProblems } from '../../../../../src/import/placing/files/article-problems.ts';

const articles = 600;
const maker = archiveMaker({ articles, seed: 'a' });
const all = everyArticle(maker, articles);

function everyArticle({ article }: ArchiveMaker, count: number): readonly SampleArticle[] {
  return Array.from({ length: count }, (_, index) => article(index));
}

function differentTags(some: readonly SampleArticle[]): number {
  return new Set(some.flatMap(({ fields }) => fields.tags)).size;
}

test('makes the same bytes of the same seed, in any order, and others of another', () => {
  const again = archiveMaker({ articles, seed: 'a' });
  const other = archiveMaker({ articles, seed: 'b' });
  for (const index of [599, 0, 311]) {
    expect(articleSource(again.article(index))).toBe(articleSource(maker.article(index)));
    expect(articleSource(other.article(index))).not.toBe(articleSource(maker.article(index)));
  }
});

test('writes articles that the archive takes as they are', () => {
  const site = { timeZone: 'Asia/Kolkata', language: 'hi' };
  const now = Date.UTC(2024, 0, 1);
  const problems = [...all, maker.added].flatMap((article) =>
    articleProblems(articleSource(article), article.address, { site, now }),
  );
  expect(problems).toEqual([]);
});

test('spreads the articles over twenty years, oldest first, each at its own address under its day', () => {
  const days = all.map(({ fields }) => fields.date.slice(0, 10));
  expect(days).toEqual(days.toSorted());
  expect(days[0]).toMatch(/^2004-01/);
  expect(days.at(-1)).toMatch(/^2023-12/);
  expect(new Set(all.map(({ address }) => address)).size).toBe(articles);
  for (const { address, fields } of all)
    expect(address.slice(0, 10)).toBe(fields.date.slice(0, 10).replaceAll('-', '/'));
});

test('has one more article that is newer than all', () => {
  const newest = all.map(({ fields }) => Date.parse(fields.date)).reduce((a, b) => Math.max(a, b));
  expect(Date.parse(maker.added.fields.date)).toBeGreaterThan(newest);
});

test('writes about half in Hindi, with sub-headings between six to nine paragraphs', () => {
  const hindi = all.filter(({ fields }) => fields.lang === 'hi');
  expect(hindi.length / articles).toBeCloseTo(0.5, 1);
  for (const { body } of all) {
    const blocks = body.trim().split('\n\n');
    const headings = blocks.filter((block) => block.startsWith('## ')).length;
    expect(headings).toBeGreaterThanOrEqual(2);
    expect(blocks.length - headings).toBeGreaterThanOrEqual(6);
    expect(blocks.length - headings).toBeLessThanOrEqual(9);
  }
});

test('meets new tags ever more rarely, and most of them hardly ever', () => {
  const early = differentTags(all.slice(0, 60));
  const whole = differentTags(all);
  expect(whole).toBeGreaterThan(early * 1.5);
  expect(whole).toBeLessThan(early * 5);
  const counts = Map.groupBy(
    all.flatMap(({ fields }) => fields.tags),
    (tag) => tag,
  );
  const uses = [...counts.values()].map(({ length }) => length).toSorted((a, b) => b - a);
  expect(uses[0]).toBeGreaterThan(10 * (uses[Math.floor(uses.length / 2)] ?? 0));
});
