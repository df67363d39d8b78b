// @module-tag slow
import { execFileSync } from 'node:child_process';
import { appendFile, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSite } from '../../../src/check/check-site.ts';
import { urlOf } from '../../../src/pages/parts/addresses.ts';
import { redirectFiles } from '../../../src/publish/host/redirect-files.ts';
import { base, findingsIn, findingsWith, page, sitemapOf, smallSite } from './small-site.ts';

const a = '2023/a.html';
const body = (text: string) => ({ [a]: page(a, { body: `<h2 id="part">Part</h2>\n${text}` }) });

describe('checkSite', () => {
  test('reports nothing for a valid site', async () => {
    expect(await findingsWith({})).toEqual([]);
    const redirects = redirectFiles([{ path: '/old/dam', query: '', url: urlOf('2023/a.html') }]);
    expect(redirects.size).toBeGreaterThan(0);
    expect(await findingsWith(Object.fromEntries(redirects))).toEqual([]);
  });

  test.each<[string, Record<string, string | null>, string[]]>([
    [
      'a link to a missing page',
      body('<p><a href="b.html">B</a></p>'),
      [`${a}:17: <a> to a file that does not exist: "b.html"`],
    ],
    [
      'a link that differs in case',
      body('<p><a href="A.html">B</a></p>'),
      [`${a}:17: <a> to a file that does not exist: "A.html"`],
    ],
    [
      'a link to a folder',
      body('<p><a href="../2023/">B</a></p>'),
      [`${a}:17: <a> leads to a folder instead of a file: "../2023/"`],
    ],
    [
      'a link out of the site',
      body('<p><a href="../../x.html">B</a></p>'),
      [`${a}:17: <a> leads out of the site: "../../x.html"`],
    ],
    [
      'a link from the server’s root',
      body('<p><a href="/index.html">B</a></p>'),
      [`${a}:17: <a> begins with "/", which breaks in a subfolder: "/index.html"`],
    ],
    [
      'an absolute link to its own page',
      body(`<p><a href="${base}index.html">B</a></p>`),
      [`${a}:17: <a> is absolute, which breaks in a subfolder and offline: "${base}index.html"`],
    ],
    [
      'a script in a link',
      body('<p><a href="javascript:alert(1)">B</a></p>'),
      [`${a}:17: <a> has a "javascript:" address: "javascript:alert(1)"`],
    ],
    [
      'a broken escape',
      body('<p><a href="%E0%A4.html">B</a></p>'),
      [`${a}:17: <a> has an invalid percent-encoding: "%E0%A4.html"`],
    ],
    [
      'a missing picture size',
      body('<img src="../media/p.jpg" srcset="../media/p-320.webp 1x, ../media/p-9.webp 2x" alt="">'),
      [`${a}:17: <img srcset> to a file that does not exist: "../media/p-9.webp"`],
    ],
    [
      'a missing script that is loaded when it is asked for',
      body('<details data-script="../assets/none.js"><summary>Cite</summary></details>'),
      [`${a}:17: <details data-script> to a file that does not exist: "../assets/none.js"`],
    ],
    [
      'a missing fragment here',
      body('<p><a href="#none">B</a></p>'),
      [`${a}:17: <a> to an element that this page does not have: "#none"`],
    ],
    [
      'a missing fragment there',
      body('<p><a href="../index.html#none">B</a></p>'),
      [`${a}:17: links to "#none", which index.html does not have`],
    ],
    [
      'a form without a page',
      body('<form action="../find.html" method="get"><button type="submit">Go</button></form>'),
      [`${a}:17: <form> to a file that does not exist: "../find.html"`],
    ],
    [
      'a missing font',
      { 'assets/site.css': '\n@font-face { src: url(fonts/b.woff2) }\nx { src: url(fonts/a.woff2) }' },
      ['assets/site.css:2: url() of a file that does not exist: "fonts/b.woff2"'],
    ],
    [
      'a page named by JSON-LD',
      {
        [a]: page(a, {
          body: '<h2 id="part">P</h2>',
          head: `<script type="application/ld+json">\n{"url":"${base}gone.html"}</script>`,
        }),
      },
      [`${a}:10: has JSON-LD with a file that does not exist: "${base}gone.html"`],
    ],
  ])('reports %s', async (_, changes, expected) => {
    expect(await findingsWith(changes)).toEqual(expected);
  });

  test.each<[string, Record<string, string | null>, string[]]>([
    [
      'a picture',
      body('<img src="https://cdn.example/p.jpg" alt="">'),
      [`${a}:17: <img> is loaded from another site: "https://cdn.example/p.jpg"`],
    ],
    [
      'a stylesheet',
      {
        [a]: page(a, {
          body: '<h2 id="part">P</h2>',
          head: '<link rel="preload" as="style" href="//cdn.example/x.css">',
        }),
      },
      [`${a}:10: <link rel=preload> is loaded from another site: "//cdn.example/x.css"`],
    ],
    [
      'an import',
      { 'assets/site.css': '@import "https://cdn.example/x.css"; x { src: url(fonts/a.woff2) }' },
      ['assets/site.css:1: loads a file of another site: "https://cdn.example/x.css"'],
    ],
    [
      'no policy',
      { [a]: page(a, { body: '<h2 id="part">P</h2>', policy: '' }) },
      [`${a}: has no Content-Security-Policy`],
    ],
    [
      'a lax policy',
      {
        [a]: page(a, {
          body: '<h2 id="part">P</h2>',
          policy: `<meta http-equiv="Content-Security-Policy" content="script-src 'unsafe-inline' https:">`,
        }),
      },
      [
        `${a}:5: has a Content-Security-Policy without default-src`,
        `${a}:5: has a Content-Security-Policy that allows 'unsafe-inline' in script-src`,
        `${a}:5: has a Content-Security-Policy that allows https: in script-src`,
      ],
    ],
    [
      'inline code',
      body(
        '<script type="application/json">{}</script><p style="color: red">A</p>\n<script>1</script>\n<p onclick="x()">B</p>',
      ),
      [
        `${a}:17: has a style attribute on <p>, which the policy forbids`,
        `${a}:18: has an inline <script>, which the policy forbids`,
        `${a}:19: has an event handler on <p>: onclick, which the policy forbids`,
      ],
    ],
  ])('reports requests to other sites: %s', async (_, changes, expected) => {
    expect(await findingsWith(changes)).toEqual(expected);
  });

  test.each<[string, string, string[]]>([
    ['no heading', page(a, { heading: '<h2 id="part">P</h2>' }), [`${a}: has no <h1>`]],
    ['two headings', page(a, { body: '<h1 id="part">P</h1>' }), [`${a}: has 2 <h1>`]],
    [
      'no title',
      page(a, { body: '<h2 id="part">P</h2>' }).replace(/<title>.*<\/title>/, ''),
      [`${a}: has no title`, expect.stringMatching(/:3: .*<title>.*\(element-required-content\)$/)],
    ],
    [
      'no description',
      page(a, { body: '<h2 id="part">P</h2>' }).replace(/<meta name="description".*>/, ''),
      [`${a}: has no description`],
    ],
    [
      'no language',
      page(a, { body: '<h2 id="part">P</h2>' }).replace(' lang="en"', ''),
      [`${a}: has no language: <html lang>`, expect.stringMatching(/:2: .*\(element-required-attributes\)$/)],
    ],
    [
      'no canonical address',
      page(a, { body: '<h2 id="part">P</h2>', canonical: '' }),
      [`${a}: has no canonical address`],
    ],
    [
      'another’s canonical address',
      page(a, { body: '<h2 id="part">P</h2>', canonical: `<link rel="canonical" href="${base}index.html">` }),
      [`${a}: has the canonical address of another page: "${base}index.html"`],
    ],
    [
      'an id twice',
      page(a, { body: '<h2 id="part">P</h2>\n<h2 id="part">P</h2>' }),
      [`${a}:17: has the id "part" twice`],
    ],
    [
      'broken JSON-LD',
      page(a, { body: '<h2 id="part">P</h2>', head: '<script type="application/ld+json">{</script>' }),
      [expect.stringContaining(`${a}:10: has JSON-LD that is not JSON`)],
    ],
    [
      'invalid HTML',
      page(a, { body: '<h2 id="part">P</h2>\n<p><div>x</div>' }),
      [expect.stringMatching(/^2023\/a\.html:17: .*\(no-implicit-close\)$/)],
    ],
    [
      'a picture without words',
      page(a, { body: '<h2 id="part">P</h2>\n<img src="../media/p.jpg">' }),
      [expect.stringMatching(/alt.*\(wcag\/h37\)$/)],
    ],
  ])('reports what a page lacks: %s', async (_, html, expected) => {
    expect(await findingsWith({ [a]: html })).toEqual(expected);
  });

  test.each<[string, Record<string, string | null>, string[]]>([
    [
      'a page without a link',
      {
        '2023/b.html': page('2023/b.html'),
        'sitemap-2023.xml': sitemapOf('index.html', a, '2023/किम.html', '2023/b.html'),
      },
      ['2023/b.html: cannot be reached from the home page'],
    ],
    [
      'pages that only know each other',
      {
        'x.html': page('x.html', { body: '<a href="y.html">y</a>' }),
        'y.html': page('y.html', { body: '<a href="x.html">x</a>' }),
        'sitemap-2023.xml': sitemapOf('index.html', a, '2023/किम.html', 'x.html', 'y.html'),
      },
      ['x.html: cannot be reached from the home page', 'y.html: cannot be reached from the home page'],
    ],
    ['a file that nothing names', { 'media/old.jpg': 'x' }, ['media/old.jpg: is a file without links to it']],
    ['a page in no sitemap', { 'sitemap-2023.xml': sitemapOf('index.html', a) }, ['2023/किम.html: is in no sitemap']],
    [
      'a page twice in sitemaps',
      { 'sitemap-2023.xml': sitemapOf('index.html', a, a, '2023/किम.html') },
      [`${a}: is listed 2 times in sitemaps`],
    ],
    [
      'a hidden page in a sitemap',
      { 'sitemap-2023.xml': sitemapOf('index.html', a, '2023/किम.html', '404.html') },
      ['404.html: is in a sitemap, but has noindex'],
    ],
    [
      'a sitemap entry without a page',
      { 'sitemap-2023.xml': sitemapOf('index.html', a, '2023/किम.html', 'gone.html') },
      [`sitemap-2023.xml:6: <loc> is a file that does not exist: "${base}gone.html"`],
    ],
    [
      'a sitemap outside the index',
      { 'more.xml': sitemapOf('404.html').replace(/<url>.*<\/url>/, '') },
      ['more.xml:2: has no address', 'more.xml: is a file without links to it', 'more.xml: is in no sitemap index'],
    ],
    [
      'a robots.txt without the sitemap',
      { 'robots.txt': `Sitemap: ${base}map.xml\n` },
      [
        `robots.txt:1: has a sitemap that does not exist on this site: "${base}map.xml"`,
        'sitemap.xml: is a file without links to it',
      ],
    ],
  ])('reports wrong addresses: %s', async (_, changes, expected) => {
    expect(await findingsWith(changes)).toEqual(expected);
  });

  test('accepts links from the root of the site on the not-found page, which is shown at any depth', async () => {
    const html = page('404.html', { canonical: '<meta name="robots" content="noindex">' });
    expect(await findingsWith({ '404.html': html.replace('"/papers/index.html"', '"index.html"') })).toEqual([
      '404.html:13: <a> is relative, but this page is shown at any depth: "index.html"',
    ]);
    expect(await findingsWith({ '404.html': html.replace('"/papers/index.html"', '"/papers/x.html"') })).toEqual([
      '404.html:13: <a> to a file that does not exist: "/papers/x.html"',
    ]);
  });

  test('reports a manifest that differs from the files', async () => {
    const root = await smallSite();
    expect(execFileSync('sha256sum', ['--quiet', '-c', 'manifest-sha256.txt'], { cwd: root }).toString()).toBe('');
    await appendFile(join(root, 'media/p.jpg'), '!');
    await writeFile(join(root, 'robots.txt.bak'), '');
    await rm(join(root, 'media/p-640.webp'));
    await appendFile(join(root, 'manifest-sha256.txt'), 'damaged\n');
    await symlink('index.html', join(root, 'home.html'));
    expect(await findingsIn(root)).toEqual([
      'home.html: is not a plain file, so hosts and ZIPs drop it',
      'manifest-sha256.txt: has 1 damaged or repeated lines',
      'media/p-640.webp: is missing, but listed in the manifest',
      'robots.txt.bak: is not listed in the manifest',
      'index.html:19: <source srcset> to a file that does not exist: "media/p-640.webp"',
      'media/p.jpg: differs from the manifest: it was changed or damaged',
      'robots.txt.bak: is a file without links to it',
    ]);
    await rm(join(root, 'manifest-sha256.txt'));
    expect(await findingsIn(root)).toContain('manifest-sha256.txt: is missing');
  });

  test('finds a mistake in one of many equal pages', async () => {
    const bodies = Array.from({ length: 90 }, (_, index) => `<p>${index} <a href="../index.html">Home</a></p>`);
    const wrong = '<p>45 <a href="../index.html">Home<a href="../index.html">Home</a></a></p>';
    const pages = bodies.map((body, index) => {
      const file = `p/${index}.html`;
      return [file, page(file, { body: index === 45 ? wrong : body })];
    });
    const found = await findingsWith(Object.fromEntries(pages));
    const invalid = found.filter((line) => line.includes('element-permitted-content'));
    expect(invalid).toEqual([expect.stringMatching(/^p\/45\.html:/)]);
  });

  test('saves what valid pages look like, and validates other pages', async () => {
    const cache = await mkdtemp(join(tmpdir(), 'sanchika-check-cache-'));
    const root = await smallSite();
    expect(await findingsIn(root, { cache })).toEqual([]);
    const [file = ''] = await readdir(join(cache, 'check'));
    const saved = join(cache, 'check', file);
    const patterns = await readFile(saved, 'utf8');
    expect(JSON.parse(patterns)).toContain('<html lang=*');
    const wrong = await smallSite({ [a]: page(a, { body: '<h2 id="part">P</h2>\n<p><div>x</div></p>' }) });
    expect(await findingsIn(wrong, { cache })).toContainEqual(expect.stringContaining('(no-implicit-close)'));
    const other = await smallSite({ [a]: page(a, { body: '<h2 id="part">P</h2>\n<dl><dt>K</dt><dd>V</dd></dl>' }) });
    expect(await findingsIn(other, { cache })).toEqual([]);
    expect(JSON.parse(await readFile(saved, 'utf8'))).toEqual(expect.arrayContaining(JSON.parse(patterns)));
    expect(await readFile(saved, 'utf8')).toContain('<dl dt');
    await writeFile(saved, patterns.slice(0, -9));
    expect(await findingsIn(root, { cache })).toEqual([]);
    expect(await findingsIn(root, { cache, fresh: true })).toEqual([]);
    expect(JSON.parse(await readFile(saved, 'utf8'))).toEqual(JSON.parse(patterns));
  });

  test('reports the same with any number of threads', async () => {
    const changes = Object.fromEntries(
      Array.from({ length: 90 }, (_, index) => [
        `p/${index}.html`,
        page(`p/${index}.html`, { body: '<a href="none.html">n</a>' }),
      ]),
    );
    const root = await smallSite(changes);
    const found = await Promise.all(
      [0, 2].map(async (workers) => {
        const lines: string[] = [];
        await checkSite({ out: root, workers, onFinding: ({ file, message }) => lines.push(`${file} ${message}`) });
        return lines;
      }),
    );
    expect(found[0]?.length).toBe(90 * 3);
    expect(found[1]).toEqual(found[0]);
  });

  test('uses the address from the options', async () => {
    const found = await findingsIn(await smallSite(), { base: 'https://other.example/' });
    expect(found).toContainEqual(`${a}: has the canonical address of another page: "${base}${a}"`);
  });

  test('refuses a folder without a site', async () => {
    await expect(checkSite({ out: tmpdir(), onFinding: () => {} })).rejects.toThrow(
      'has no site: there is no index.html',
    );
  });
});
