// @module-tag slow
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addressesOfYear,
  allAddresses,
  articleAfter,
  articleAt,
  articleBefore,
  articleSources,
  articlesOfDay,
  isArticleAddress,
  newestArticles,
  newestWithPicture,
  sitemapEntries,
  withdrawnAddresses,
} from '../../../../src/catalog/queries/article-queries.ts';
import { articleWarnings } from '../../../../src/catalog/queries/article-warnings.ts';
import { allAttachments } from '../../../../src/catalog/queries/attachment-queries.ts';
import { dataPeriods } from '../../../../src/catalog/queries/data-periods.ts';
import { dataRow, dataSources } from '../../../../src/catalog/queries/data-queries.ts';
import {
  countOfArticles,
  countOfDay,
  countsByDay,
  countsByMonth,
  countsByYear,
  dateAfter,
  dateBefore,
  dateSpan,
} from '../../../../src/catalog/queries/date-queries.ts';
import {
  countOfOldAddressKeys,
  oldAddresses,
  oldAddressKeys,
} from '../../../../src/catalog/queries/old-address-queries.ts';
import { allPictures } from '../../../../src/catalog/queries/picture-queries.ts';
import { countOfWithdrawn, iterateListedArticles } from '../../../../src/catalog/queries/report-queries.ts';
import { attachmentTexts, searchHashes, searchRows } from '../../../../src/catalog/queries/search-queries.ts';
import { articlesWithMedia, yearOfArticle } from '../../../../src/catalog/store/offline-store.ts';
import { oldAddressKey } from '../../../../src/catalog/store/old-addresses.ts';
import { oldAddressForms } from '../../../../src/language/addresses/old-address.ts';
import { type HeldArticle, hashOf, randomArchive } from './random-archive.ts';

const addressOf = ({ article }: HeldArticle) => article.address;
const dayOf = ({ article }: HeldArticle) => article.date.day;
const years = ['2021', '2022', '2023', '2024'];
const days = ['2021-01-31', '2021-02-01', '2022-01-01', '2022-02-01', '2023-02-01', '2024-01-01'];
const dates = ['2020', '2021', '2022', '2023', '2021-01', '2021-02', '2021-12', '2022-01', ...days];

type Archive = typeof randomArchive extends fc.Arbitrary<infer Value> ? Value : never;

/** Each query on archives after random changes, beside the same question put to a plain list of their articles. */
function eachArchive(name: string, compare: (archive: Archive) => void): void {
  test(name, () => fc.assert(fc.property(randomArchive, compare), { numRuns: 30 }));
}

/** The entries whose date begins with a prefix, counted by date. */
function counted(listed: readonly HeldArticle[], length: number, prefix = '') {
  const counts = new Map<string, number>();
  for (const each of listed) {
    const date = dayOf(each).slice(0, length);
    if (date.startsWith(prefix)) counts.set(date, (counts.get(date) ?? 0) + 1);
  }
  return [...counts].map(([date, count]) => ({ date, count }));
}

eachArchive('finds articles by address, time and neighbours', ({ catalog, all, listed }) => {
  for (const each of all) {
    const { path, article, pictures, attachments } = each;
    const isListed = article.withdrawn === undefined;
    const row = articleAt(catalog, article.address);
    expect(row).toMatchObject({
      path,
      bodyHash: `body of ${path}`,
      fileHash: hashOf(article),
      listed: isListed,
      article,
    });
    expect(row?.pictures).toEqual(pictures);
    expect(row?.attachments.map(({ src }) => src)).toEqual(attachments.map(({ src }) => src));
    expect(row?.section?.name).toBe(isListed ? article.section : undefined);
    expect(isArticleAddress(catalog, article.address)).toBe(true);
    const at = { millis: article.date.millis, address: article.address };
    const isBefore = (other: HeldArticle) =>
      other.article.date.millis < at.millis ||
      (other.article.date.millis === at.millis && other.article.address < at.address);
    expect(articleBefore(catalog, at)?.path).toBe(listed.findLast(isBefore)?.path);
    expect(articleAfter(catalog, at)?.path).toBe(listed.find((other) => other !== each && !isBefore(other))?.path);
  }
  expect(articleAt(catalog, 'nowhere')).toBeUndefined();
  expect(isArticleAddress(catalog, 'nowhere')).toBe(false);
  const paths = listed.map(({ path }) => path);
  for (const limit of [0, 1, 3, 100])
    expect(newestArticles(catalog, limit).map(({ path }) => path)).toEqual(paths.toReversed().slice(0, limit));
  const withPicture = listed.findLast(({ article, pictures }) => article.image && pictures.length > 0);
  expect(newestWithPicture(catalog)?.path).toBe(withPicture?.path);
});

eachArchive('lists addresses and articles of a day and a year', ({ catalog, all, listed }) => {
  const addresses = (held: readonly HeldArticle[]) => held.map(addressOf);
  expect(allAddresses(catalog)).toEqual(addresses(all).toSorted());
  expect(withdrawnAddresses(catalog)).toEqual(addresses(all.filter((each) => !listed.includes(each))).toSorted());
  expect(countOfWithdrawn(catalog)).toBe(all.length - listed.length);
  for (const day of days) {
    const ofDay = listed.filter((each) => dayOf(each) === day).map(({ path }) => path);
    for (const [offset, limit] of [
      [0, 100],
      [1, 1],
      [0, 2],
    ] as const)
      expect(articlesOfDay(catalog, day, offset, limit).map(({ path }) => path)).toEqual(
        ofDay.slice(offset, offset + limit),
      );
  }
  for (const year of years) {
    const ofYear = listed.filter((each) => dayOf(each).startsWith(year));
    expect(addressesOfYear(catalog, year)).toEqual(addresses(ofYear));
    const modified = ofYear.map(({ article }) => (article.updated ?? article.date).iso);
    expect(sitemapEntries(catalog, year)).toEqual(
      ofYear.map((each, at) => ({ address: addressOf(each), modified: modified[at] })),
    );
  }
  for (const each of all) expect(yearOfArticle(catalog, addressOf(each))).toBe(dayOf(each).slice(0, 4));
  expect(dataPeriods(catalog, '')).toEqual([...new Set(all.map((each) => dayOf(each).slice(0, 4)))].toSorted());
});

eachArchive('counts days, months and years', ({ catalog, listed }) => {
  expect(countOfArticles(catalog)).toBe(listed.length);
  expect(countsByYear(catalog)).toEqual(counted(listed, 4));
  expect(countsByMonth(catalog)).toEqual(counted(listed, 7));
  expect(countsByDay(catalog)).toEqual(counted(listed, 10));
  for (const year of years) expect(countsByMonth(catalog, year)).toEqual(counted(listed, 7, year));
  for (const prefix of ['2021', '2021-02', '2022-02'])
    expect(countsByDay(catalog, prefix)).toEqual(counted(listed, 10, prefix));
  for (const day of days) expect(countOfDay(catalog, day)).toBe(listed.filter((each) => dayOf(each) === day).length);
  const all = listed.map(dayOf);
  const [first, last] = [all[0], all.at(-1)];
  expect(dateSpan(catalog)).toEqual(first === undefined ? undefined : { first, last });
  for (const date of dates) {
    const cut = all.map((day) => day.slice(0, date.length));
    expect(dateBefore(catalog, date)).toBe(cut.findLast((other) => other < date));
    expect(dateAfter(catalog, date)).toBe(cut.find((other) => other > date));
  }
});

eachArchive('reads the data, texts and files of articles', ({ catalog, all, listed }) => {
  const byPath = listed.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const filesOf = (kind: 'pictures' | 'attachments') => [
    ...new Map(byPath.flatMap((each) => each[kind].map(({ path }) => [path, path]))).keys(),
  ];
  expect(allPictures(catalog).map(({ path }) => path)).toEqual(filesOf('pictures'));
  expect(allAttachments(catalog).map(({ path }) => path)).toEqual(filesOf('attachments'));
  for (const { info } of allAttachments(catalog)) expect(info).not.toHaveProperty('text');
  const withMedia = listed.filter(({ pictures, attachments }) => pictures.length + attachments.length > 0);
  const mediaOf = ({ year, pictures, attachments }: ReturnType<typeof articlesWithMedia>[number]) =>
    [year, ...[...pictures, ...attachments].map(({ sha256 }) => sha256)].join(' ');
  const expected = withMedia.map((each) =>
    [dayOf(each).slice(0, 4), ...[...each.pictures, ...each.attachments].map(({ src }) => src)].join(' '),
  );
  expect(articlesWithMedia(catalog).map(mediaOf).toSorted()).toEqual(expected.toSorted());

  const reported = [...iterateListedArticles(catalog)];
  expect(reported.map(({ path, article }) => [path, article])).toEqual(
    byPath.map(({ path, article }) => [path, article]),
  );
  expect(reported.map(({ warnings }) => warnings.length)).toEqual(byPath.map(({ warnings }) => warnings.length));
  const ofFiles = articleWarnings(catalog, 'articles').filter(({ field }) => field === undefined);
  expect(ofFiles.map(({ file, message }) => `${file} ${message}`)).toEqual(
    all.flatMap(({ path, warnings }) => warnings.map((message) => `${path} ${message}`)),
  );

  const sources = articleSources(catalog);
  expect(sources.map((source) => source.split(' ').slice(0, 2))).toEqual(
    all.map(({ path, article }) => [path, hashOf(article)]),
  );
  for (const [index, { pictures, attachments }] of all.entries())
    for (const { src } of [...pictures, ...attachments]) expect(sources[index]).toContain(src);

  const hasFiles = ({ pictures, attachments }: HeldArticle) => pictures.length + attachments.length > 0;
  for (const year of years) {
    const ofYear = all.filter((each) => dayOf(each).startsWith(year));
    const found = dataSources(catalog, year);
    expect(found.map(({ path }) => path).toSorted()).toEqual(ofYear.map(({ path }) => path));
    expect(found.map(({ path }) => path).filter((path) => byPath.some((each) => each.path === path))).toEqual(
      listed.filter((each) => dayOf(each).startsWith(year)).map(({ path }) => path),
    );
    for (const { id, path, source } of found) {
      const each = ofYear.find((other) => other.path === path);
      if (!each) throw new Error(path);
      expect(source === hashOf(each.article)).toBe(!hasFiles(each));
      expect(dataRow(catalog, id)).toMatchObject({ path, bodyHash: `body of ${path}`, article: each.article });
      expect(dataRow(catalog, id)?.pictures.map(({ src }) => src)).toEqual(each.pictures.map(({ src }) => src));
      expect(dataRow(catalog, id)?.attachments.map(({ src }) => src)).toEqual(each.attachments.map(({ src }) => src));
    }
  }
  expect(dataRow(catalog, 1000)).toBeUndefined();

  for (const [from, to] of [
    ['2021-01', '2021-02'],
    ['2022-01', '2022-01'],
    ['2021', '2023'],
    ['2021-01-2', '2021-01-3'],
  ] as const) {
    const inRange = byPath.filter((each) => dayOf(each) >= from && dayOf(each) < `${to}:`);
    const rows = searchRows(catalog, from, to);
    expect(rows.map(({ path, article, fileHash, bodyHash }) => [path, article, fileHash, bodyHash])).toEqual(
      inRange.map(({ path, article }) => [path, article, hashOf(article), `body of ${path}`]),
    );
    const byId = searchHashes(catalog, from, to);
    expect(new Set(byId.keys())).toEqual(new Set(rows.map(({ id }) => id)));
    const hashes = [...byId.values()].toSorted();
    expect(hashes.map((hash) => hash.split(' ').slice(0, 2).join(' '))).toEqual(
      inRange.map(({ path, article }) => `${path} ${hashOf(article)}`),
    );
    for (const [at, { attachments, pictures }] of inRange.entries()) {
      expect(hashes[at]?.includes('"bytes":4')).toBe(attachments.length > 0);
      expect(hashes[at]?.includes('"bytes":3')).toBe(pictures.length > 0);
      expect(rows[at]?.pictures.map(({ src }) => src)).toEqual(pictures.map(({ src }) => src));
    }
    for (const [at, { id }] of rows.entries())
      expect(attachmentTexts(catalog, id)).toEqual(
        inRange[at]?.attachments.some(({ src }) => src === 'one.pdf')
          ? [{ src: 'one.pdf', isOfScan: false, text: 'words' }]
          : [],
      );
  }
});

eachArchive('finds articles by their old addresses', ({ catalog, all }) => {
  const sorted = all.toSorted(
    (a, b) => a.article.date.millis - b.article.date.millis || (addressOf(a) < addressOf(b) ? -1 : 1),
  );
  expect(oldAddresses(catalog)).toEqual(
    sorted.flatMap(({ article }) =>
      (article.aliases ?? []).toSorted().map((old) => ({ old, address: article.address, isAlias: true })),
    ),
  );
  const keys = sorted.flatMap(({ article }) =>
    [...new Set((article.aliases ?? []).flatMap(oldAddressForms).map(oldAddressKey))].map(
      (key) => [key, article.address] as const,
    ),
  );
  expect(countOfOldAddressKeys(catalog, '')).toBe(keys.length);
  const found = [...'0123456789abcdef'].flatMap((digit) => oldAddressKeys(catalog, digit));
  expect(found).toEqual(keys.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
});
