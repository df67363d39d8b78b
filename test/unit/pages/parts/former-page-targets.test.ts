import { expect, test } from 'vitest';
import type { FormerPage } from '../../../../src/catalog/profiles/former-pages.ts';
import { oldAddressKey } from '../../../../src/catalog/store/old-addresses.ts';
import { removeArticle } from '../../../../src/catalog/store/save-article.ts';
import { termKey } from '../../../../src/language/term-key.ts';
import { oldAddressPart } from '../../../../src/pages/kinds/old-addresses/old-address-part.ts';
import { oldPage } from '../../../../src/pages/kinds/old-page/old-page.ts';
import { formerPageTargets } from '../../../../src/pages/parts/former-page-targets.ts';
import { smallCatalog } from '../../catalog/small-catalog.ts';

const ownPage = {
  path: 'imprint.md',
  name: 'imprint',
  key: 'imprint',
  lang: 'en',
  title: 'I',
  body: 'b',
  pictures: [],
};
const line = (path: string, to: string): FormerPage => ({ path, to, line: 1 });
const term = (path: string, facet: 'tag' | 'section', name: string): FormerPage => ({
  ...line(path, `${facet}s/${name}`),
  term: { facet, key: termKey(name), name },
});

function archive(...formerPages: readonly FormerPage[]) {
  const small = smallCatalog();
  small.fill({ address: '2013/05/rain', day: '2013-05-02', tags: ['नई दिल्ली'], aliases: ['/old/'] });
  return { ...small, ownPages: [ownPage], formerPages };
}

test.each([
  [line('/feed/', 'feed.xml'), 'feed.xml'],
  [line('/archives/', 'years.html'), 'years.html'],
  [line('/archives/', '/years'), 'years.html'],
  [line('/labels/', 'tags/'), 'tags/index.html'],
  [line('/2013_05_01_archive.html', '2013/05'), '2013/05/index.html'],
  [line('/b', '2013'), '2013/index.html'],
  [line('/impressum/', 'imprint.md'), 'imprint.html'],
  [line('/impressum/', 'imprint.html'), 'imprint.html'],
  [line('/start', 'index.html'), 'index.html'],
  [term('/tag/dilli/', 'tag', 'नई दिल्ली'), 'tags/nai-dilli/index.html'],
  [term('/tag/dilli/', 'tag', 'nai-dilli'), 'tags/nai-dilli/index.html'],
])('%j leads to %s', (page, url) => {
  expect(formerPageTargets(archive(page))).toMatchObject({ redirects: [{ url }], faults: [] });
});

test.each([
  [term('/tag/x/', 'tag', 'नई दिल्लि'), /leads nowhere: "tags\/नई दिल्लि"/, /did you mean "tags\/नई दिल्ली"\?/],
  [term('/tag/x/', 'tag', 'Quite other'), /leads nowhere/, /null/],
  [line('/x/', 'feeed.xml'), /leads nowhere: "feeed\.xml"/, /write a page of this archive/],
  [line('/x/', '2019/01'), /leads nowhere/, /write a page/],
  [line('/x/', '../../etc/passwd'), /leads nowhere/, /write a page/],
  [line('/x/', 'https://other.example/'), /leads nowhere/, /write a page/],
  [line('/tags/x/', 'feed.xml'), /is the address of a page of this archive/, /null/],
  [line('/2013/05/rain.html', 'feed.xml'), /is the address of 2013\/05\/rain\.md/, /null/],
  [line('/imprint/', 'feed.xml'), /is the address of pages\/imprint\.md/, /null/],
  [line('/kit.pdf', 'feed.xml'), /is the address of static\/kit\.pdf/, /null/],
])('%j leads nowhere, with a remedy', (page, message, remedy) => {
  const { redirects, faults } = formerPageTargets(archive(page), () => ['kit.pdf']);
  const fault = { path: page.path, line: 1, message: expect.stringMatching(message) };
  expect([redirects, faults]).toEqual([[], [{ ...fault, remedy: expect.stringMatching(remedy) }]]);
});

test('a facet that the archive does not show is no target', () => {
  const context = archive(term('/tag/dilli/', 'tag', 'नई दिल्ली'));
  const { faults } = formerPageTargets({ ...context, site: { ...context.site, facets: ['section'] } });
  expect(faults).toMatchObject([{ remedy: 'add "tag" to "facets" in _data/site.json' }]);
});

test('the look-up and the pages at old paths follow them, articles first, and notice when a term goes', () => {
  const lines = [term('/tag/dilli/', 'tag', 'नई दिल्ली'), line('/old/', 'feed.xml'), line('/feed/', 'feed.xml')];
  const small = archive(...lines);
  const context = { ...small, site: { ...small.site, oldAddressPages: true } };
  const pages = () =>
    Object.fromEntries([...oldPage.allKeys(context)].map((key) => [key, oldPage.record(context, key)?.target?.url]));
  const urls = () => oldAddressPart.record(context, 'old-address-part|all')?.urls ?? {};
  expect(pages()).toEqual({
    'old-page|tag/dilli/index.html': 'tags/nai-dilli/index.html',
    'old-page|old/index.html': '2013/05/rain.html',
    'old-page|feed/index.html': 'feed.xml',
  });
  expect(urls()[oldAddressKey('/tag/dilli')]).toEqual(['tags/nai-dilli/index.html']);
  expect(urls()[oldAddressKey('dilli')]).toBeUndefined();
  const changes = [removeArticle(context.catalog, '2013/05/rain.md')];
  context.fill();
  expect([...oldPage.affectedKeys(context, changes)]).toContain('old-page|tag/dilli/index.html');
  expect([...oldAddressPart.affectedKeys(context, changes)]).toEqual(['old-address-part|all']);
  expect(oldPage.record(context, 'old-page|tag/dilli/index.html')).toBeUndefined();
  expect(urls()[oldAddressKey('/tag/dilli')]).toBeUndefined();
});
