import { expect, test } from 'vitest';
import { oldAddressTargets } from '../../../../src/pages/parts/old-address-redirects.ts';
import { smallCatalog } from '../../catalog/small-catalog.ts';

const site = { url: 'https://archive.example/', formerHosts: ['blog.example'] };
const ownFiles = {
  ownPages: [{ path: 'imprint.md', name: 'imprint' }],
  staticFiles: () => ['kit.pdf', 'plan/index.html', 'plan/map.png'],
};

test.each([
  ['/rain', 'a.md'],
  ['/Rain/', 'a.md'],
  ['/rain/index.html', 'a.md'],
  ['https://www.blog.example/rain/?utm_source=mail', 'a.md'],
  ['/story.php/?ID=3', 'a.md'],
  ['/2024/day', '2024/day.md'],
  ['/2024/Day.html', '2024/day.md'],
  ['/2024/day/index.html', '2024/day.md'],
  ['/2024/day.json', undefined],
  ['/2024/index.html', undefined],
  ['/Feed.xml', undefined],
  ['/search/', undefined],
  ['/imprint.html', 'pages/imprint.md'],
  ['/Imprint/', 'pages/imprint.md'],
  ['/kit.pdf', 'static/kit.pdf'],
  ['/kit.pdf/more', 'static/kit.pdf'],
  ['/plan/', 'static/plan/index.html'],
])('the alias %s belongs to %s', (alias, other) => {
  const { catalog, fill } = smallCatalog();
  fill(
    { address: '2024/day', day: '2019-01-01' },
    { address: 'a', day: '2020-01-01', aliases: ['/rain/', '/story.php?id=3'] },
    { address: 'b', day: '2021-01-01', aliases: [alias] },
  );
  const clash = { alias, address: 'b', ...(other === undefined ? {} : { other }) };
  expect(oldAddressTargets(catalog, site, ownFiles).clashes).toEqual([clash]);
});

test.each([
  '/snow/',
  '/?p=12',
  '/rain/?id=4',
  '/plan/b/',
  '/kit',
  '/other.json',
  '/b',
  '/b/',
  'https://elsewhere.example/rain/',
])('the alias %s is free', (alias) => {
  const { catalog, fill } = smallCatalog();
  fill({ address: 'a', day: '2020-01-01', aliases: ['/rain/'] }, { address: 'b', aliases: [alias] });
  expect(oldAddressTargets(catalog, site, ownFiles).clashes).toEqual([]);
});

test('an address that is only the source of an article never takes the place of a file in static', () => {
  const { catalog, fill } = smallCatalog();
  fill({ address: 'a', source: { url: 'https://blog.example/kit.pdf' } });
  const { redirects, clashes } = oldAddressTargets(catalog, site, ownFiles);
  expect([redirects, clashes.length]).toEqual([[], 1]);
});
