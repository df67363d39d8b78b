import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressIssues, addressOf } from '../../../../src/articles/files/address.ts';
import { addressClashes } from '../../../../src/catalog/scan/address-clashes.ts';
import { pageKinds } from '../../../../src/pages/page-kinds.ts';
import { dayListFile } from '../../../../src/pages/parts/addresses.ts';
import type { PageKind } from '../../../../src/pages/parts/page-kind.ts';
import { facets } from '../../../../src/settings/facets.ts';
import { ProblemsError } from '../../../../src/settings/files/problem.ts';

describe('the address of an article', () => {
  test.each([
    ['2023/07/27/kim-shoigu.md', '2023/07/27/kim-shoigu'],
    ['2023/07/27/किम और शोइगु.md', '2023/07/27/किम और शोइगु'],
    ['news/cafe\u0301.md', 'news/caf\u00e9'],
    ['a.b.md', 'a.b'],
    ['2023.md', '2023'],
    ['topics/index-of-prices.md', 'topics/index-of-prices'],
    ['budget/1.md', 'budget/1'],
    ['research/x.md', 'research/x'],
    ['archive/x.md', 'archive/x'],
    ['console.md', 'console'],
    ['feed.xml.md', 'feed.xml'],
    ['2024/feed.xml/a.md', '2024/feed.xml/a'],
    ['node.js/a.html.md', 'node.js/a.html'],
  ])('%s has the address %s', (path, address) => {
    expect(addressOf(path)).toBe(address);
  });

  test('may have 1,000 bytes, and each of its names 255 with its ending', () => {
    const path = (bytes: number) => `${'abcdefghi/'.repeat(99)}${'x'.repeat(bytes - 990)}.md`;
    expect(addressIssues(path(1000))).toEqual([]);
    expect(addressIssues(path(1001))).toEqual([expect.objectContaining({ remedy: 'shorten it to 1000 bytes' })]);
    expect(addressIssues(`${'é'.repeat(125)}.md`)).toEqual([]);
    expect(addressIssues(`${'é'.repeat(126)}.md`)).toEqual([
      expect.objectContaining({ remedy: 'shorten it to 250 bytes' }),
    ]);
    expect(addressIssues(`${'x'.repeat(255)}/x.md`)).toEqual([]);
    expect(addressIssues(`${'x'.repeat(256)}/x.md`)).toHaveLength(1);
  });

  test.each([
    ['a.txt', 'is not a Markdown file'],
    ['a.MD', 'is not a Markdown file'],
    ['a?b.md', 'a name with "?"'],
    ['a:b.md', 'a name with ":"'],
    ['a\\b.md', 'a name with "\\"'],
    ['100%.md', 'a name with "%"'],
    ['c#.md', 'a name with "#"'],
    ['a\u0007b.md', 'a name with U+0007'],
    ['a\u202eb.md', 'a name with U+202E'],
    ['a\u00a0b.md', 'a name with U+00A0'],
    ['a\ud800.md', 'a name with U+D800'],
    ['con.md', 'Windows reserves for a device'],
    ['2023/LPT1/x.md', 'Windows reserves for a device'],
    ['aux.old.md', 'Windows reserves for a device'],
    ['a .md', 'a space or dot at its start or end'],
    [' a.md', 'a space or dot at its start or end'],
    ['2023./a.md', 'a space or dot at its start or end'],
    ['.hidden/a.md', 'that hosts hide, since it begins with "."'],
    ['_drafts/a.md', 'that hosts hide, since it begins with "_"'],
    ['a//b.md', 'a folder without a name'],
    ['../a.md', 'a folder without a name'],
    ['2023/07/index.md', 'an address that the archive needs for its own page: "index"'],
    ['Index.md', 'an address that the archive needs for its own page: "Index"'],
    ['2023/07/27/page-2.md', 'an address that the archive needs for its own page: "page-2"'],
    ['2023/07/27/2.md', 'an address that the archive needs for its own page: "2"'],
    ['search.md', 'an address that the archive needs for its own page: "search"'],
    ['tags/russia.md', 'an address that the archive needs for its own page: "tags"'],
    ['Tags/russia.md', 'an address that the archive needs for its own page: "Tags"'],
    ['\u017fearch.md', 'an address that the archive needs for its own page: "\u017fearch"'],
    ['feed.xml/a.md', 'lies in a folder that has the name of a file of the site: "feed.xml"'],
    ['FEED.xml/b/a.md', 'lies in a folder that has the name of a file of the site: "FEED.xml"'],
    ['sitemap-2024.xml/a.md', 'lies in a folder that has the name of a file of the site'],
    ['index.html/a.md', 'lies in a folder that has the name of a file of the site: "index.html"'],
    ['2024/a.HTML/b/a.md', 'lies in a folder that has the name of a file of the site: "a.HTML"'],
    ['2024/a.json/a.md', 'lies in a folder that has the name of a file of the site: "a.json"'],
    [`${'x'.repeat(300)}.md`, 'a name of 300 bytes'],
    [`${'क'.repeat(84)}.md`, 'a name of 252 bytes'],
    [`${'folder/'.repeat(150)}a.md`, 'a path of 1051 bytes'],
  ])('%s is refused: %s', (path, reason) => {
    expect(addressIssues(path).map(({ message }) => message)).toEqual([expect.stringContaining(reason)]);
    expect(() => addressOf(path)).toThrow(ProblemsError);
  });

  test('accepts the longest name to which ".html" can be added', () => {
    expect(addressIssues(`${'x'.repeat(250)}.md`)).toEqual([]);
    expect(addressIssues(`${'x'.repeat(251)}.md`)).toHaveLength(1);
  });

  test('is its own address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        fc.pre(addressIssues(`${name}.md`).length === 0);
        const address = addressOf(`${name}.md`);
        expect(addressOf(`${address}.md`)).toBe(address);
      }),
    );
  });
});

test('never takes the place of a page, file or folder of the archive', () => {
  const folders = Object.values(facets).map(({ folder }) => folder);
  const files = pageKinds.flatMap(({ file }: PageKind) => file ?? []);
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => file.replace('.html', ''));
  const taken = [...folders, ...pages].flatMap((name) => [`${name}.md`, `${name.toUpperCase()}.md`]);
  const inside = [...folders, ...files].flatMap((name) => [`${name}/a.md`, `${name.toUpperCase()}/a/b.md`]);
  expect([...taken, ...inside].filter((path) => addressIssues(path).length === 0)).toEqual([]);
  expect(addressIssues(dayListFile('2024-05-06', 3).replace('.html', '.md'))).toHaveLength(1);
});

test('gives files that stand beside each other on any disk', () => {
  const pieces = ['a', 'A', 'b', '\u00e9', 'e\u0301', '\u00df', 'ss', '.html', '.HTML', '.json', '.md', 'index', '1'];
  const name = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
  const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => `${names.join('/')}.md`);
  fc.assert(
    fc.property(fc.uniqueArray(path, { maxLength: 12 }), (paths) => {
      const valid = paths.filter((path) => addressIssues(path).length === 0);
      fc.pre(addressClashes(valid, (path) => path).length === 0);
      const files = valid.map(addressOf).flatMap((address) => [`${address}.html`, `data/ninjs/${address}.json`]);
      const folded = files.map((file) => `${file.normalize('NFD').toUpperCase()}/`);
      const hasOther = (file: string, index: number) =>
        folded.some((other, otherIndex) => otherIndex !== index && other.startsWith(file));
      expect(folded.filter(hasOther)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
