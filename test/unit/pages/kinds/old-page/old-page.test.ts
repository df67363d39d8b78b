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
    { address: 'c/d', aliases: ['/c/d/', '/c/d', '/c/d.html'] },
  );
  expect(Object.fromEntries(leads())).toEqual({
    '2013/05/rain/index.html': 'a.html',
    'old/name/index.html': 'a.html',
    'x.html': 'a.html',
    'y.HTM': 'a.html',
    'क b/index.html': 'a.html',
    '2014/snow/index.html': 'b.html',
    'c/d/index.html': 'c/d.html',
  });
});

test('where the query decides, a page looks for the article; the home page does so itself', () => {
  const { fill, pages } = archive();
  fill({ address: 'a', aliases: ['/story.php?id=1', '/?p=1'] }, { address: 'b', aliases: ['/story.php?id=2'] });
  expect([...pages().keys()]).toEqual(['story.php/index.html']);
  expect(pages().get('story.php/index.html')).toMatchObject({ digits: 0 });
});

test.each(['/../../etc/passwd', '/a/%2e%2e/b', '/con/', '/.git/config', '/a%00b/', '/a:b/', `/${'x'.repeat(300)}/`])(
  '%s has no page outside of its folder, or that a disk cannot store',
  (alias) => {
    const { fill, leads } = archive();
    fill({ address: 'a', aliases: [alias] });
    for (const [file] of leads()) expect(file).toMatch(/^(?:etc\/passwd|b)\/index\.html$/);
  },
);

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
