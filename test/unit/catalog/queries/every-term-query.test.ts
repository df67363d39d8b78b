import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleAt, articlesOfTerm, articlesOfTermBetween } from '../../../../src/catalog/queries/article-queries.ts';
import {
  dateRangeOfTerm,
  saveTermLine,
  spellingsOfTerm,
  termLines,
} from '../../../../src/catalog/queries/data-queries.ts';
import { allTags } from '../../../../src/catalog/queries/report-queries.ts';
import { storyHashes } from '../../../../src/catalog/queries/story-queries.ts';
import {
  dayCountsOfTerm,
  monthCountsOfTerms,
  yearCountsOfTerms,
} from '../../../../src/catalog/queries/term-count-queries.ts';
import {
  termArticlesAfter,
  termArticlesBefore,
  termSurroundings,
} from '../../../../src/catalog/queries/term-neighbours.ts';
import { daysOfTerm, monthsOfTerm, yearsOfTerm } from '../../../../src/catalog/queries/term-period-queries.ts';
import {
  countOfTerms,
  mostUsedTerms,
  recentTerms,
  relatedTerms,
  termOf,
  termsOfArticle,
  termsOfFacet,
} from '../../../../src/catalog/queries/term-queries.ts';
import { hasVersions, translationNames, versionsOf } from '../../../../src/catalog/queries/version-queries.ts';
import { byTime, type HeldArticle, randomArchive } from './random-archive.ts';

type Archive = typeof randomArchive extends fc.Arbitrary<infer Value> ? Value : never;

/** Each query on archives after random changes, beside the same question put to a plain list of their articles. */
function eachArchive(name: string, compare: (archive: Archive) => void): void {
  test(name, () => fc.assert(fc.property(randomArchive, compare), { numRuns: 30 }));
}

const facets = ['tag', 'author', 'section'] as const;

/** The terms of an article in a facet, each once. "Rail" and "rail" are one. */
function termsIn({ article }: HeldArticle, facet: (typeof facets)[number]): ReadonlyMap<string, string> {
  const written = { tag: article.tags, author: article.authors, section: [article.section ?? ''] }[facet];
  const terms = new Map<string, string>();
  for (const name of written) if (name !== '' && !terms.has(name.toLowerCase())) terms.set(name.toLowerCase(), name);
  return terms;
}

/** The terms of some articles, in the order of their keys. The oldest article names a term. */
function termsOf(held: readonly HeldArticle[], facet: (typeof facets)[number]) {
  const keys = [...new Set(held.flatMap((each) => [...termsIn(each, facet).keys()]))].toSorted();
  return keys.map((key) => {
    const articles = held.filter((each) => termsIn(each, facet).has(key));
    const names = articles.map((each) => termsIn(each, facet).get(key) ?? '');
    return { facet, key, name: names[0] ?? '', names, articles, count: articles.length };
  });
}

const byUse = (a: { count: number; key: string }, b: { count: number; key: string }) =>
  b.count - a.count || (a.key < b.key ? -1 : 1);
const shown = ({ facet, key, name, count }: Record<'facet' | 'key' | 'name', string> & { readonly count: number }) =>
  `${facet} ${key} ${name} ${count}`;

eachArchive('lists the terms of each facet, with their names and counts', ({ catalog, listed }) => {
  for (const facet of facets) {
    const terms = termsOf(listed, facet);
    expect(termsOfFacet(catalog, facet).map(shown)).toEqual(terms.map(shown));
    expect(countOfTerms(catalog, facet)).toBe(terms.length);
    expect(termLines(catalog, facet).map(shown)).toEqual(terms.map(shown));
    for (const limit of [1, 100])
      expect(mostUsedTerms(catalog, [facet], limit).map(shown)).toEqual(
        terms.toSorted(byUse).slice(0, limit).map(shown),
      );
    for (const [depth, limit] of [
      [3, 2],
      [100, 100],
    ] as const) {
      const newest = termsOf(listed.slice(-depth), facet).toSorted(byUse).slice(0, limit);
      expect(recentTerms(catalog, facet, depth, limit).map(({ key }) => key)).toEqual(newest.map(({ key }) => key));
    }
  }
  expect(termOf(catalog, 'tag', 'nothing')).toBeUndefined();
  expect(allTags(catalog)).toEqual(
    termsOf(listed, 'tag')
      .toSorted(byUse)
      .map(({ key, name, count, articles }) => ({ key, name, count, path: articles[0]?.path })),
  );
  for (const each of listed) {
    const row = articleAt(catalog, each.article.address);
    const found = termsOfArticle(catalog, row?.id ?? 0).filter(({ facet }) => facet === 'tag' || facet === 'author');
    const keysIn = (facet: 'tag' | 'author') =>
      found.filter((term) => term.facet === facet).map(({ key }) => String(key));
    for (const facet of ['tag', 'author'] as const) expect(keysIn(facet)).toEqual([...termsIn(each, facet).keys()]);
  }
});

eachArchive('lists and counts the articles of each term', ({ catalog, listed }) => {
  for (const facet of facets)
    for (const { key, articles, names } of termsOf(listed, facet)) {
      const id = termOf(catalog, facet, key)?.id ?? 0;
      const paths = articles.map(({ path }) => path);
      const days = articles.map(({ article }) => article.date.day);
      for (const [offset, limit] of [
        [0, 100],
        [1, 2],
      ] as const)
        expect(articlesOfTerm(catalog, id, offset, limit).map(({ path }) => path)).toEqual(
          paths.slice(offset, offset + limit),
        );
      for (const [rank, { article }] of articles.entries()) {
        const at = { millis: article.date.millis, address: article.address };
        const addresses = articles.map((other) => String(other.article.address));
        expect(termArticlesBefore(catalog, id, at, 2).map(({ address }) => address)).toEqual(
          addresses.slice(0, rank).toReversed().slice(0, 2),
        );
        expect(termArticlesAfter(catalog, id, at, 2).map(({ address }) => address)).toEqual(
          addresses.slice(rank + 1, rank + 3),
        );
        expect(termSurroundings(catalog, [id, 0, id], at, { before: 3, after: 1 })).toEqual([
          { before: termArticlesBefore(catalog, id, at, 3), after: termArticlesAfter(catalog, id, at, 1) },
          { before: [], after: [] },
          { before: termArticlesBefore(catalog, id, at, 3), after: termArticlesAfter(catalog, id, at, 1) },
        ]);
      }
      const counts = (length: number) =>
        [...new Set(days.map((day) => day.slice(0, length)))].map((date) => ({
          date,
          count: days.filter((day) => day.startsWith(date)).length,
        }));
      expect(dayCountsOfTerm(catalog, id)).toEqual(counts(10));
      expect(monthCountsOfTerms(catalog, [id])).toEqual(counts(7).map((each) => ({ term: id, ...each })));
      expect(yearCountsOfTerms(catalog, [id])).toEqual(counts(4).map((each) => ({ term: id, ...each })));
      expect(dateRangeOfTerm(catalog, id)).toEqual({ first: days[0], last: days.at(-1) });
      expect(spellingsOfTerm(catalog, id)).toEqual([...new Set(names)].toSorted());
      for (const [depth, limit] of [
        [2, 1],
        [100, 100],
      ] as const) {
        const together = (other: 'tag' | 'author') =>
          termsOf(articles.slice(-depth), other)
            .filter((term) => term.facet !== facet || term.key !== key)
            .toSorted(byUse)
            .slice(0, limit)
            .map((term) => `${other} ${term.key} ${term.count}`);
        const related = relatedTerms(catalog, id, ['tag', 'author'], { depth, limit });
        expect(related.map((term) => `${term.facet} ${term.key} ${term.count}`)).toEqual([
          ...together('author'),
          ...together('tag'),
        ]);
      }
      expect(yearsOfTerm(catalog, id)).toEqual(counts(4));
      for (const date of ['2021', '2022', '2024'])
        expect(monthsOfTerm(catalog, id, date)).toEqual(counts(7).filter((each) => each.date.startsWith(date)));
      for (const date of ['2021-02', '2022-01'])
        expect(daysOfTerm(catalog, id, date)).toEqual(counts(10).filter((each) => each.date.startsWith(date)));
      const range = { first: '2021-02-01', last: '2022-01-31' };
      const inRange = articles.filter(({ article: { date } }) => date.day >= range.first && date.day <= range.last);
      for (const skipped of [0, 1]) {
        const newest = inRange.slice(0, inRange.length - skipped).slice(-2);
        const found = articlesOfTermBetween(catalog, id, range, { limit: 2, skipped });
        expect(found.map(({ path }) => path)).toEqual(newest.map(({ path }) => path));
      }
      saveTermLine(catalog, id, `line of ${key}`);
      expect(termLines(catalog, facet).find((term) => term.id === id)?.line).toBe(`line of ${key}`);
    }
});

eachArchive('connects the versions of an article', ({ catalog, all }) => {
  const namesOf = ({ article }: HeldArticle) => [...new Set(article.translations ?? [])];
  const isLinked = (a: HeldArticle, b: HeldArticle) =>
    namesOf(a).some((name) => name === b.article.address || namesOf(b).includes(name)) ||
    namesOf(b).some((name) => name === a.article.address);
  const versionsIn = (start: HeldArticle) => {
    const found = new Set([start]);
    for (const each of found) for (const other of all) if (isLinked(each, other)) found.add(other);
    return found.size < 2 ? [] : [...found].toSorted(byTime);
  };
  expect(hasVersions(catalog)).toBe(all.some((each) => namesOf(each).length > 0));
  for (const each of all) {
    const found = versionsOf(catalog, articleAt(catalog, each.article.address)?.id ?? 0);
    expect(found.map(({ path, address, listed, title }) => ({ path, address, listed, title }))).toEqual(
      versionsIn(each).map(({ path, article: { address, title, withdrawn } }) => ({
        ...{ path, address, title },
        listed: withdrawn === undefined,
      })),
    );
  }
  const addresses = all.map(({ article }) => String(article.address));
  expect(translationNames(catalog).map(({ path, name, isAddress }) => ({ path, name, isAddress }))).toEqual(
    all.flatMap((each) =>
      namesOf(each).map((name) => ({ path: each.path, name, isAddress: addresses.includes(name) })),
    ),
  );
  const isListed = ({ article: { withdrawn } }: HeldArticle) => withdrawn === undefined;
  const hashed = all.filter((each) => isListed(each) && versionsIn(each).filter(isListed).length > 1);
  expect(storyHashes(catalog, '2021', '2024').size).toBe(hashed.length);
  const inYear = hashed.filter(({ article }) => article.date.day.startsWith('2022'));
  expect(storyHashes(catalog, '2022', '2022').size).toBe(inYear.length);
});
