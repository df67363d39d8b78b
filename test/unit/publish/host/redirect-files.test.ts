import { expect, test } from 'vitest';
import { oldAddressTargets } from '../../../../src/pages/parts/old-address-redirects.ts';
import { redirectFiles, redirectLines } from '../../../../src/publish/host/redirect-files.ts';
import { smallCatalog } from '../../catalog/small-catalog.ts';

const site = { url: 'https://archive.example/', formerHosts: ['blog.example'] };

test('redirects paths, and addresses on this host or a former one, to the oldest article that had them', () => {
  const { catalog, fill } = smallCatalog();
  fill(
    { address: 'a', day: '2020-01-01', source: { url: 'https://www.blog.example/2013/rain/' } },
    { address: 'b', day: '2021-01-01', aliases: ['/2013/rain/', '/?p=12'], source: { url: 'https://paper.example/b' } },
  );
  expect(oldAddressTargets(catalog, site, { ownPages: [] }).redirects).toEqual([
    { path: '/2013/rain/', query: '', url: 'a.html', address: 'a' },
    { path: '/', query: 'p=12', url: 'b.html', address: 'b' },
  ]);
  expect(oldAddressTargets(catalog, { ...site, formerHosts: [] }, { ownPages: [] }).redirects).toMatchObject([
    { path: '/2013/rain/', url: 'b.html' },
    { path: '/', query: 'p=12' },
  ]);
});

test.each(['/a.html', '/a', '/2020/01/', '/search.html', '/tags/rain/', '/assets/x.js', '/'])(
  'never redirects %s, which is a page or folder of this site',
  (alias) => {
    const { catalog, fill } = smallCatalog();
    fill({ address: 'a', day: '2020-01-01' }, { address: 'b', aliases: [alias] });
    expect(oldAddressTargets(catalog, site, { ownPages: [] }).redirects).toEqual([]);
  },
);

test('writes them for Netlify, nginx, Caddy and Apache, escaped', () => {
  const redirects = [
    { path: '/क "b"/', query: '', url: 'a.html' as never },
    { path: '/story.php', query: 'id=1', url: 'b.html' as never },
  ];
  expect(redirectLines(redirects)).toBe('/%E0%A4%95%20%22b%22/ /a.html 301\n');
  const files = redirectFiles(redirects);
  expect(files.get('redirects/nginx.conf')).toContain('\t"/क \\"b\\"/" "/a.html";\n\t"/क \\"b\\"" "/a.html";');
  expect(files.get('redirects/nginx.conf')).toContain('\t"/story.php?id=1" "/b.html";');
  expect(files.get('redirects/Caddyfile')).toContain('\t"/क \\"b\\"/" "/a.html"');
  expect(files.get('redirects/apache.txt')).toBe('/story.php?id=1 /b.html\n');
  expect(files.get('redirects/apache.conf')).toContain('\nRewriteRule "^/क \\"b\\"/$" "/a.html" [R=301,L,QSD,NE]\n');
  expect(redirectFiles([])).toEqual(new Map());
});

test('nginx gets one of the keys that differ only in case, and Cloudflare no redirect from an article without its ending', () => {
  const redirects = [
    { path: '/Rain/', query: '', url: 'a.html' as never },
    { path: '/rain/', query: '', url: 'b.html' as never },
    { path: '/c/d', query: '', url: 'c/d.html' as never },
  ];
  const nginx = redirectFiles(redirects).get('redirects/nginx.conf');
  expect(nginx).toContain('"/Rain/" "/a.html"');
  expect(nginx).not.toContain('"/rain/"');
  expect(redirectFiles(redirects).get('redirects/Caddyfile')).toContain('"/rain/" "/b.html"');
  expect(nginx).toContain('"/c/d" "/c/d.html"');
  expect(redirectLines(redirects)).toBe('/Rain/ /a.html 301\n/rain/ /b.html 301\n');
});
