import { expect, test } from 'vitest';
import { removeArticle } from '../../../../../src/catalog/store/save-article.ts';
import { articlePage } from '../../../../../src/pages/kinds/article/article-page.ts';
import { smallCatalog } from '../../../catalog/small-catalog.ts';

const date = { iso: '2023-08-01T00:00:00+05:30', millis: 0, day: '2023-08-01', hasTime: false };

function archive() {
  const context = smallCatalog();
  const versions = (address: string) =>
    articlePage.record(context, `article|${address}`)?.article.translations?.map(({ url }) => url);
  return { ...context, context, versions };
}

test('one version that names another is enough, and names lead on to further versions', () => {
  const { fill, versions } = archive();
  fill(
    { address: 'kim', day: '2023-07-27' },
    { address: 'kim-en', day: '2023-07-28', lang: 'en', translations: ['kim'] },
    { address: 'kim-ur', day: '2023-07-29', lang: 'ur', translations: ['kim-en'] },
    { address: 'rain', day: '2023-07-29' },
  );
  for (const address of ['kim', 'kim-en', 'kim-ur'])
    expect(versions(address)).toEqual(['kim.html', 'kim-en.html', 'kim-ur.html']);
  expect(versions('rain')).toBeUndefined();
});

test('a word that several articles name joins them', () => {
  const { fill, versions } = archive();
  fill({ address: 'a', translations: ['visit'] }, { address: 'b', lang: 'en', translations: ['visit'] });
  expect(versions('a')).toEqual(['a.html', 'b.html']);
});

test('readers of other languages get the version in the language of the archive, else the original', () => {
  const { fill, context } = archive();
  const defaultOf = (address: string) =>
    articlePage.record(context, `article|${address}`)?.article.translations?.find(({ isDefault }) => isDefault)?.url;
  fill({ address: 'a', lang: 'en', translations: ['b'] }, { address: 'b', lang: 'hi', day: '2023-08-01' });
  fill({ address: 'c', lang: 'ur', translations: ['d'] }, { address: 'd', lang: 'en', day: '2023-08-01' });
  expect([defaultOf('a'), defaultOf('c')]).toEqual(['b.html', 'c.html']);
});

test('a withdrawn version is not shown, but joins the others', () => {
  const { fill, versions } = archive();
  const withdrawn = { date, reason: 'test' };
  fill({ address: 'a' }, { address: 'b', lang: 'en', translations: ['a'], withdrawn });
  fill({ address: 'c', lang: 'ur', translations: ['b'] });
  expect([versions('a'), versions('b')]).toEqual([['a.html', 'c.html'], undefined]);
});

test('a change affects every page that differs, and no page of other stories', () => {
  const { put, context, catalog } = archive();
  const pages = () =>
    new Map([...articlePage.allKeys(context)].map((key) => [key, articlePage.record(context, key)?.article]));
  const far = (address: string) => ({ address, day: '1999-01-01' });
  const steps = [
    () => [put(far('far')), put({ address: 'a' })],
    () => [put({ address: 'b', lang: 'en', day: '2011-01-01', translations: ['a'] })],
    () => [put(far('c')), put({ address: 'd', lang: 'ur', day: '2015-01-01', translations: ['word'] })],
    () => [put({ address: 'e', lang: 'fr', day: '2016-01-01', translations: ['word', 'b'] })],
    () => [put({ address: 'a', title: 'another title' })],
    () => [removeArticle(catalog, 'e.md')],
    () => [put({ address: 'b', lang: 'en', day: '2011-01-01' })],
  ];
  for (const step of steps) {
    const before = pages();
    const changes = step();
    const after = pages();
    const affected = new Set(articlePage.affectedKeys(context, changes));
    const differing = [...new Set([...before.keys(), ...after.keys()])].filter(
      (key) => JSON.stringify(before.get(key)) !== JSON.stringify(after.get(key)),
    );
    expect(differing.filter((key) => !affected.has(key))).toEqual([]);
    expect(differing.length).toBeGreaterThan(0);
  }
});
