import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { speculationRules, speculationRulesFile } from '../../../../src/publish/host/speculation-rules.ts';

const { prefetch } = JSON.parse(speculationRules);
const patterns: string[] = prefetch.map(
  ({ where }: { where: { href_matches?: string; and?: { href_matches?: string }[] } }) =>
    where.href_matches ?? where.and?.[0]?.href_matches,
);

test.each(['https://news.example/', 'https://news.example/old/archive/'])(
  'at %s, pages are loaded ahead and nothing else',
  (site) => {
    expect(patterns).toHaveLength(2);
    for (const pattern of patterns) {
      const pages = new URLPattern(pattern, site + speculationRulesFile);
      for (const page of ['index.html', '2023/07/27/kim.html', 'search.html?q=kim', 'tags/a/index.html#b'])
        expect(pages.test(site + page), page).toBe(true);
      for (const file of ['feed.xml', 'data/articles/2023.jsonl', 'media/3f/09a1-640.avif', 'media/3f/report.pdf'])
        expect(pages.test(site + file), file).toBe(false);
      expect(pages.test('https://other.example/index.html')).toBe(false);
    }
  },
);

test.each([
  ['4g false wifi', true],
  ['3g false undefined', true],
  ['4g true wifi', false],
  ['4g false cellular', false],
  [undefined, false],
])('links that are pointed at on the network %s are loaded ahead: %s', (network, isAhead) => {
  const { document } = parseHTML(
    `<html${network ? ` data-network="${network}"` : ''}><body><a href="a.html">A</a></body></html>`,
  );
  expect(document.querySelector('a')?.matches(prefetch[1].where.and[1].selector_matches)).toBe(isAhead);
});
