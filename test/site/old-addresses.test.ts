import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkSite } from '../../src/check/check-site.ts';
import type { Finding } from '../../src/check/findings/finding.ts';
import { type Problem, ProblemsError } from '../../src/settings/files/problem.ts';
import { type OwnArchive, ownArchive } from './own-archive.ts';

describe('pages at old addresses', () => {
  let archive: OwnArchive;
  const article = (name: string, aliases: string) =>
    archive.write(
      `articles/2024/05/${name}.md`,
      `---\ntitle: Story ${name}\ndate: 2024-05-04\naliases: [${aliases}]\n---\nText.\n`,
    );
  const settings = (oldAddressPages: boolean) =>
    archive.write(
      '_data/site.json',
      JSON.stringify({
        ...{ title: { en: 'Own' }, tagline: { en: 'Own' }, description: { en: 'Own' }, publisher: 'Own' },
        ...{ url: 'https://own.example/', language: 'en', timeZone: 'UTC', oldAddressPages },
      }),
    );
  const problems = (): Promise<readonly Partial<Problem & { readonly isWarning: boolean }>[]> =>
    archive.build().then(
      ({ warnings }) => warnings.map((warning) => ({ ...warning, isWarning: true })),
      (error) => (error instanceof ProblemsError ? error.problems : [{ message: String(error) }]),
    );

  beforeAll(() => {
    archive = ownArchive();
    settings(true);
    article('a', '"/2013/05/rain/", "/story.php?id=3", "/story.php", "/?p=12"');
  });
  afterAll(() => rmSync(archive.root, { recursive: true }));

  test('lead to the article without a script, and pass the check', async () => {
    await archive.build();
    const page = archive.page('2013/05/rain/index.html');
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=../../../2024/05/a.html">');
    expect(page).toContain('<link rel="canonical" href="https://own.example/2024/05/a.html">');
    expect(page).toMatch(/<a href="\.\.\/\.\.\/\.\.\/2024\/05\/a\.html"[^>]*>Story a<\/a>/);
    expect(archive.page('story.php/index.html')).toMatch(/<script src="\.\.\/assets\/old-address-/);
    // Without scripts, the path alone decides.
    expect(archive.page('story.php/index.html')).toContain(
      '<noscript><meta http-equiv="refresh" content="0; url=../2024/05/a.html"></noscript>',
    );
    expect(archive.page('index.php/index.html')).toMatch(/<script src="\.\.\/assets\/old-address-/);
    expect(archive.page('index.html')).toMatch(/<script src="assets\/old-query-/);
    const findings: Finding[] = [];
    await checkSite({ out: join(archive.root, '_site'), workers: 0, onFinding: (finding) => findings.push(finding) });
    expect(findings).toEqual([]);
  });

  test('lists and feeds have theirs from the former pages, which an update follows', async () => {
    const former = (lines: object) => archive.write('_data/former-pages.json', JSON.stringify(lines));
    const redirects = () => archive.page('_redirects');
    const lookUp = () => archive.page('old-addresses/all.js');
    archive.write('articles/2024/05/l.md', '---\ntitle: L\ndate: 2024-05-05\nsection: Nation\n---\nText.\n');
    former({ '/category/desh/': 'sections/nation', '/feed/': 'feed.xml', '/tag/x/': 'tags/Nothing' });
    expect(await problems()).toEqual([
      {
        ...{ file: expect.stringMatching(/_data\/former-pages\.json$/), line: 1, isWarning: true },
        ...{ message: '"/tag/x/" leads nowhere: "tags/Nothing"', remedy: expect.any(String) },
      },
    ]);
    expect(redirects()).toContain('/category/desh/ /sections/nation/index.html 301\n/feed/ /feed.xml 301\n');
    expect(archive.page('redirects/nginx.conf')).toContain('"/category/desh" "/sections/nation/index.html";');
    expect(archive.page('category/desh/index.html')).toContain('content="0; url=../../sections/nation/index.html"');
    expect(lookUp()).toContain('"sections/nation/index.html"');
    const findings: Finding[] = [];
    await checkSite({ out: join(archive.root, '_site'), workers: 0, onFinding: (finding) => findings.push(finding) });
    expect(findings).toEqual([]);
    former({ '/nation/': 'sections/Nation' });
    expect(await problems()).toEqual([]);
    expect(redirects()).not.toContain('/feed/');
    expect(archive.page('nation/index.html')).toContain('url=../sections/nation/index.html');
    expect(() => archive.page('category/desh/index.html')).toThrow('ENOENT');
    archive.remove('articles/2024/05/l.md');
    expect(await problems()).toMatchObject([{ message: '"/nation/" leads nowhere: "sections/Nation"' }]);
    expect(lookUp()).not.toContain('sections/nation');
    expect(() => archive.page('nation/index.html')).toThrow('ENOENT');
    archive.remove('_data/former-pages.json');
    expect(await problems()).toEqual([]);
  });

  /** Aliases that cannot be, each of one article, and what the build says of it. */
  const refused = [
    ['/2013/05/rain/', /^has an alias that also belongs to 2024\/05\/a\.md: "\/2013\/05\/rain\/"$/],
    ['/2024/05/day-01.html', /^has an alias that also belongs to 2024\/05\/day-01\.md/],
    ['/2024/05/', /^has an alias that is the address of a page of this archive/],
    ['/search.html', /^has an alias that is the address of a page of this archive/],
    ['https://own.example/tags/rain/1.html', /^has an alias that is the address of a page of this archive/],
    ['/2013/05/Rain', /^has an alias that also belongs to 2024\/05\/a\.md: "\/2013\/05\/Rain"$/],
    ['/feed.xml', /^has an alias that is the address of a page of this archive/],
    ['/imprint.html', /^has an alias that also belongs to pages\/imprint\.md/],
    ['/kit.pdf', /^has an alias that also belongs to static\/kit\.pdf/],
  ] as const;

  describe('refuse an alias that is taken, and without the setting the build warns of it', () => {
    let errors: readonly Partial<Problem>[];
    let warnings: typeof errors;
    beforeAll(async () => {
      archive.write('pages/imprint.md', '---\ntitle: Imprint\n---\nText.\n');
      archive.write('static/kit.pdf', 'kit');
      for (const [index, [alias]] of refused.entries()) article(`b${index}`, `"${alias}"`);
      errors = await problems();
      settings(false);
      warnings = await problems();
      settings(true);
      for (const index of refused.keys()) archive.remove(`articles/2024/05/b${index}.md`);
    });

    test.each(refused.map(([alias, message], index) => ({ alias, message, index })))('$alias', ({ message, index }) => {
      const ofArticle = ({ file }: Partial<Problem>) => file?.endsWith(`2024/05/b${index}.md`);
      const expected = { message: expect.stringMatching(message), remedy: expect.any(String) };
      expect(errors.filter(ofArticle)).toEqual([expect.objectContaining(expected)]);
      expect(errors.filter(ofArticle)).not.toEqual([expect.objectContaining({ isWarning: true })]);
      expect(warnings.filter(ofArticle)).toEqual([expect.objectContaining({ ...expected, isWarning: true })]);
    });

    test('and nothing else', async () => {
      expect(errors).toHaveLength(refused.length);
      expect(warnings).toHaveLength(refused.length);
      expect(await problems()).toEqual([]);
    });
  });
});
