import { expect, test } from 'vitest';
import { removeArticle } from '../../../../../src/catalog/store/save-article.ts';
import { oldPage } from '../../../../../src/pages/kinds/old-page/old-page.ts';
import { smallCatalog } from '../../../catalog/small-catalog.ts';

function archive() {
  const small = smallCatalog();
  const context = { ...small, site: { ...small.site, oldAddressPages: true, formerHosts: ['blog.example'] } };
  const pages = () => new Map([...oldPage.allKeys(context)].map((key) => [key.slice(9), oldPage.record(context, key)]));
  return { ...context, context, pages, leads: () => [...pages()].map(([file, page]) => [file, page?.target?.url]) };
}

test('each old path has the file that hosts show for it', () => {
  const { fill, leads } = archive();
  fill(
    { address: 'a', aliases: ['/2013/05/rain/', '/old/name', '/x.html', '/y.HTM', '/%E0%A4%95%20b/'] },
    { address: 'b', source: { url: 'https://www.blog.example/2014/snow/' }, aliases: ['https://other.example/z/'] },
    { address: 'c/d', aliases: ['/c/d/', '/c/d', '/c/d.html', '/C/D.html'] },
    { address: 'e/f', aliases: ['/e/f', '/old/e/index.html', '/old/g.html/', '/old/h.html', '/old/h.html/'] },
  );
  expect(Object.fromEntries(leads())).toEqual({
    '2013/05/rain/index.html': 'a.html',
    'old/name/index.html': 'a.html',
    'x.html': 'a.html',
    'y.HTM': 'a.html',
    'क b/index.html': 'a.html',
    '2014/snow/index.html': 'b.html',
    'c/d/index.html': 'c/d.html',
    'e/f/index.html': 'e/f.html',
    'old/e/index.html': 'e/f.html',
    'old/g.html/index.html': 'e/f.html',
    'old/h.html/index.html': 'e/f.html',
  });
});

test('where the query decides, a page looks for the article; the home page does so itself', () => {
  const { fill, pages } = archive();
  fill({ address: 'a', aliases: ['/story.php?id=1', '/?p=1'] }, { address: 'b', aliases: ['/story.php?id=2'] });
  expect([...pages().keys()].toSorted()).toEqual(['index.php/index.html', 'story.php/index.html']);
  for (const page of pages().values()) {
    expect(page).toMatchObject({ digits: 0 });
    expect(page).not.toHaveProperty('target');
  }
  fill({ address: 'c', aliases: ['/story.php'] });
  expect(pages().get('story.php/index.html')).toMatchObject({ digits: 0, target: { url: 'c.html' } });
});

test.each(['/../../etc/passwd', '/a/%2e%2e/b', '/con/', '/.git/config', '/a%00b/', '/a:b/', `/${'x'.repeat(300)}/`])(
  '%s has no page outside of its folder, or that a disk cannot store',
  (alias) => {
    const { fill, leads } = archive();
    fill({ address: 'a', aliases: [alias] });
    for (const [file] of leads()) expect(file).toMatch(/^(?:etc\/passwd|b)\/index\.html$/);
  },
);

test('of paths that differ only in case, one has a page: not every disk can store both', () => {
  const { fill, leads } = archive();
  const url = (path: string) => ({ url: `https://blog.example${path}` });
  fill({ address: 'a', day: '2020-01-01', source: url('/Rain/') }, { address: 'b', source: url('/rain/') });
  expect(leads()).toEqual([['Rain/index.html', 'a.html']]);
});

test('no page has the place of an article, its data, or a page of the owner', () => {
  const { fill, context } = archive();
  const url = (path: string) => ({ source: { url: `https://blog.example${path}` } });
  fill(
    { address: 'a', ...url('/b.json') },
    { address: 'b', ...url('/A.html') },
    { address: 'c', ...url('/imprint.html') },
    { address: 'd', ...url('/Imprint/') },
    { address: 'e', ...url('/feed.xml') },
    { address: 'f', ...url('/2013/index.html') },
  );
  const ownPages = [
    { path: 'imprint.md', name: 'imprint', key: 'imprint', lang: 'hi', title: 'i', body: 'b', pictures: [] },
  ];
  expect([...oldPage.allKeys({ ...context, ownPages })]).toEqual([]);
});

test('without the setting there are none', () => {
  const small = smallCatalog();
  const changes = [small.put({ address: 'a', aliases: ['/old/'] })];
  expect([...oldPage.allKeys(small), ...oldPage.affectedKeys(small, changes)]).toEqual([]);
});

test('a change affects every page that differs', () => {
  const { put, catalog, context, pages } = archive();
  const steps = [
    () => [put({ address: 'a', aliases: ['/old/', '/story.php?id=1'] }), put({ address: 'b' })],
    () => [put({ address: 'b', title: 'another title', aliases: ['/older/'] })],
    () => [put({ address: 'c', day: '1999-01-01', source: { url: 'https://blog.example/old/' } })],
    () => [removeArticle(catalog, 'c.md')],
    () => [put({ address: 'old' })],
    () => [put({ address: 'a', aliases: [] })],
    () => [put({ address: 'd', aliases: ['/d.html', '/d/'] })],
    () => [put({ address: 'e', aliases: ['/Rain.html', '/snow.json', '/?p=1', '/x.html'] })],
    () => [put({ address: 'rain' }), put({ address: 'snow' })],
    () => [put({ address: 'f', aliases: ['/x.html/'] })],
    () => [removeArticle(catalog, 'rain.md')],
    () => [
      put({
        address: 'g',
        aliases: Array.from({ length: 300 }, (_, index) => `https://other.example/many/${index + 1000}/`),
      }),
    ],
  ];
  for (const step of steps) {
    const before = pages();
    const changes = step();
    const after = pages();
    const affected = new Set(oldPage.affectedKeys(context, changes));
    const differing = [...new Set([...before.keys(), ...after.keys()])].filter(
      (file) => JSON.stringify(before.get(file)) !== JSON.stringify(after.get(file)),
    );
    expect(differing.filter((file) => !affected.has(`old-page|${file}`))).toEqual([]);
    expect(differing.length).toBeGreaterThan(0);
  }
});
