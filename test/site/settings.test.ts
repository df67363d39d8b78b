import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { settingsProblemsOf } from '../../src/build/stages/check-settings.ts';
import { checkSite } from '../../src/check/check-site.ts';
import { archivePaths } from '../../src/settings/files/archive-paths.ts';
import { problemLine } from '../../src/settings/files/problem.ts';
import { ownArchive } from './own-archive.ts';

const { root, write, remove, build, page } = ownArchive();
afterAll(() => rmSync(root, { recursive: true }));

const guide = readFileSync(join(import.meta.dirname, '../../docs/settings.md'), 'utf8');
const examples = [...guide.matchAll(/^```\w+ ([^\n]+)\n(.*?)^```$/gms)].map(([, file = '', text = '']) => ({
  file,
  text,
}));
const complete: Record<string, unknown> = JSON.parse(examples[0]?.text ?? '{}');
const { title, tagline, description, url, language, timeZone, publisher } = complete;
const plain = { title, tagline, description, url, language, timeZone, publisher };
const set = (settings: object) => write('_data/site.json', JSON.stringify({ ...plain, ...settings }, null, 1));

beforeEach(() => {
  for (const { file, text } of examples) write(file, text);
});

/** What `check-settings` says about settings, without the lines. */
const problemsOf = async (settings: object): Promise<readonly string[]> => {
  set(settings);
  const found = await settingsProblemsOf(
    archivePaths({ root, articles: join(root, 'articles'), site: join(root, '_data/site.json') }),
  );
  return found.map((problem) => problemLine(problem).replace(/^\S*site\.json:\d+: /, ''));
};
const only = async (settings: object): Promise<string> => {
  const found = await problemsOf(settings);
  expect(found).toHaveLength(1);
  return found[0] ?? '';
};

test('the complete example of the guide makes a site with all of it', async () => {
  expect(examples.map(({ file }) => file)).toEqual(
    expect.arrayContaining(['_data/site.json', 'logo.svg', 'logo-dark.svg', 'icon.svg', 'pages/imprint.md']),
  );
  await build();
  const home = page('index.html');
  const article = page('2024/05/day-01.html');
  expect(home).toMatch(
    /<h1 class="nameplate"><img class="on-light" src="assets\/logo-\w+\.svg" alt="The Valley" width="200" height="60"><img class="on-dark"/,
  );
  expect(home).toContain('<meta name="theme-color" content="#fbf8f1"');
  expect(home).toMatch(/<link rel="icon" type="image\/svg\+xml" href="assets\/icon-\w+\.svg">/);
  const manifest = JSON.parse(page('site.webmanifest'));
  expect(manifest).toMatchObject({ background_color: '#fbf8f1', theme_color: '#fbf8f1' });
  for (const { src, sizes } of manifest.icons.slice(1)) {
    const { width, height } = await sharp(readFileSync(join(root, '_site', src))).metadata();
    expect(`${width}x${height}`).toBe(sizes);
  }
  const css = page(/assets\/main-\w+\.css/.exec(home)?.[0] ?? '');
  expect(css).toContain('--accent:#0b5c4a');
  expect(css).toContain('--accent:#7fd6c0');
  const menu = article.split('id="menu"')[1]?.split('</ul>')[0] ?? '';
  expect([...menu.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
    ...[
      '../../index.html',
      '../../years.html',
      '../../sections/index.html',
      '../../imprint.html',
      'https://shop.example/',
    ],
  ]);
  expect(page('imprint.html').split('id="menu"')[1]).toContain(
    '<a href="imprint.html" aria-current="page">Imprint</a>',
  );
  for (const file of ['index.html', 'about.html', '2024/05/day-01.html'])
    expect(page(file)).toContain(
      '<a rel="license" href="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA 4.0</a>',
    );
  expect(article).toContain('"license":"https://creativecommons.org/licenses/by-sa/4.0/"');
  expect(article).toContain('"sameAs":["https://social.example/@valley"]');
  expect(page('feed.xml')).toContain('<link rel="license" href="https://creativecommons.org/licenses/by-sa/4.0/"/>');
  expect(JSON.parse(page('feed.json'))._rights.copyrightHolder).toBe('The Valley Press');
  expect(JSON.parse(page('data/datapackage.json')).licenses).toEqual([
    { name: 'CC-BY-SA-4.0', path: 'https://creativecommons.org/licenses/by-sa/4.0/', title: 'CC BY-SA 4.0' },
  ]);
  expect(home.split('<select id="interface-language"')[1]?.split('</select>')[0]).not.toContain('value="ur"');
  const findings: string[] = [];
  await checkSite({
    ...{ out: join(root, '_site'), cache: join(root, '.cache_site'), workers: 0 },
    onFinding: ({ file, message }) => findings.push(`${file}: ${message}`),
  });
  expect(findings).toEqual([]);
});

test('a changed lead renders the home page, a changed logo all pages, and a site made by updates is that of a new build', async () => {
  set({ lead: 'newest' });
  await build();
  expect(page('index.html')).toMatch(/class="story lead">\s*<h2><a href="2024\/05\/day-03/);
  set({ lead: '2024/05/day-01.md' });
  expect((await build()).pages.rendered).toBe(1);
  expect(page('index.html')).toMatch(/class="story lead">\s*<h2><a href="2024\/05\/day-01/);
  set({ lead: '2024/05/day-01.md', logo: 'logo.svg' });
  await build();
  write('logo.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path d="M0 0h10v10z"/></svg>');
  expect((await build()).pages.rendered).toBeGreaterThan(20);
  expect(page('years.html')).toContain('width="10" height="10"');
  const updated = page('index.html');
  await build({ out: '_new' });
  expect(readFileSync(join(root, '_new/index.html'), 'utf8')).toBe(updated);
});

test('Devanagari digits are in dates and counts of the languages that have them, and nowhere else', async () => {
  write('articles/2024/05/hindi.md', '---\ntitle: बारिश\ndate: 2024-05-04\nlang: hi\n---\nबारिश 12 घंटे हुई।\n');
  set({ numerals: { hi: 'devanagari' } });
  await build();
  expect(page('2024/05/hindi.html')).toContain('४ मई २०२४');
  expect(page('2024/05/hindi.html')).toContain('datetime="2024-05-04"');
  expect(page('2024/05/hindi.html')).toContain('12 घंटे');
  // Scripts of the page show the same digits.
  expect(page('2024/05/hindi.html')).toContain('<html lang="hi" dir="ltr" data-devanagari="hi">');
  expect(page('2024/05/day-01.html')).toContain('1 May 2024');
  remove('articles/2024/05/hindi.md');
});

test('the head partial and the sites that it loads from are on every page, and the check accepts these only', async () => {
  write('_includes/partials/head.njk', '<script src="https://stats.example/count.js" defer></script>\n');
  set({ head: { policy: { 'script-src': ['https://stats.example'], 'connect-src': ['https://stats.example'] } } });
  await build();
  const findings = async (declared: readonly string[]) => {
    const found: string[] = [];
    await checkSite({
      ...{ out: join(root, '_site'), workers: 0, declared },
      onFinding: ({ message }) => found.push(message),
    });
    return found;
  };
  expect(page('years.html')).toContain("script-src 'self' https://stats.example; style-src 'self';");
  expect(page('_headers')).toContain("connect-src 'self' https://stats.example;");
  expect(page('years.html')).toContain('<script src="https://stats.example/count.js" defer></script>');
  expect(await findings(['https://stats.example'])).toEqual([]);
  expect((await findings([])).join()).toContain('is loaded from another site');
  remove('_includes');
});

test('an article in a section that the settings do not list gets a warning with the nearest one', async () => {
  set({ sections: ['Worlds', 'City'] });
  const { warnings } = await build();
  expect(warnings.map(problemLine).join('\n')).toContain(
    '"section" is not among the sections of _data/site.json: "World", in 3 articles (did you mean "Worlds"?)',
  );
  set({ sections: ['World'] });
  expect((await build()).warnings).toEqual([]);
});

test('pictures that cannot be a logo or an icon are refused by content', async () => {
  write('logo.png', 'not a picture');
  expect(await only({ logo: 'logo.png' })).toMatch(/^"logo" names logo\.png, which is not a picture \(use an SVG/);
  expect(await only({ logo: { light: 'logo.svg', dark: 'gone.svg' } })).toMatch(
    /^"logo\.dark" names gone\.svg, which does not exist/,
  );
  expect(await only({ logo: '../logo.svg' })).toMatch(/^"logo" is not a file of the archive: "\.\.\/logo\.svg"/);
  expect(await only({ logo: 'articles' })).toMatch(/which is not a file/);
  write('logo.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>');
  expect(await only({ logo: 'logo.svg' })).toMatch(/which is an SVG with a program/);
  const noise = Buffer.from(
    Array.from({ length: 300 * 300 * 3 }, (_, index) => (index * 7919 + (index >> 3) * 104729) % 251),
  );
  write(
    'big.png',
    await sharp(noise, { raw: { width: 300, height: 300, channels: 3 } })
      .png({ compressionLevel: 0 })
      .toBuffer(),
  );
  expect(await only({ logo: 'big.png' })).toMatch(/which is larger than 100 KB/);
  const wide = sharp({ create: { width: 600, height: 512, channels: 3, background: 'red' } });
  write('wide.png', await wide.png().toBuffer());
  expect(await only({ icon: 'wide.png' })).toMatch(/which is not square \(600 × 512\)/);
  write(
    'small.png',
    await sharp({ create: { width: 32, height: 32, channels: 3, background: 'red' } })
      .png()
      .toBuffer(),
  );
  expect(await only({ icon: 'small.png' })).toMatch(/which is smaller than 512 pixels/);
});

test('fonts that are none, too large or without letters are refused', async () => {
  const latin = readFileSync(join(import.meta.dirname, '../../src/theme/fonts/serif/latin.woff2'));
  write('fonts/a.woff2', 'wOF2 and no more');
  expect(await only({ fonts: { text: ['fonts/a.woff2'] } })).toMatch(
    /^"fonts\.text\.0" names fonts\/a\.woff2, which is not a WOFF2 font/,
  );
  write('fonts/a.woff2', latin.subarray(0, 9000));
  expect(await only({ fonts: { text: ['fonts/a.woff2'] } })).toMatch(/is not a WOFF2 font/);
  write('fonts/a.woff2', Buffer.concat([latin, Buffer.alloc(1024 * 1024)]));
  expect(await only({ fonts: { headlines: ['fonts/a.woff2'] } })).toMatch(/is larger than 1 MB/);
  write('fonts/a.woff2', readFileSync(join(import.meta.dirname, '../../src/theme/fonts/serif/latin-extended.woff2')));
  expect(await only({ fonts: { text: ['fonts/a.woff2'] } })).toMatch(/has no whole alphabet/);
  expect(await only({ fonts: { pairing: 'sanss' } })).toMatch(/did you mean "sans"/);
});

test('an own font comes before ours and is preloaded in their place, and ours stay behind it', async () => {
  write('fonts/a.woff2', readFileSync(join(import.meta.dirname, '../../src/theme/fonts/sans/latin.woff2')));
  set({ fonts: { text: ['fonts/a.woff2'], headlines: ['fonts/a.woff2'] } });
  await build();
  const css = page(/assets\/main-\w+\.css/.exec(page('index.html'))?.[0] ?? '');
  expect(css).toMatch(
    /font-family:Archive Text;src:url\([^)]*a-\w+\.woff2"?\)[^}]*font-weight:400 700;font-style:normal;font-display:swap/,
  );
  expect(css).toContain('--own:"Archive Text","Sanchika Latin"');
  expect(page('index.html')).toMatch(/rel="preload" href="assets\/a-\w+\.woff2"/);
  expect(page('index.html')).not.toMatch(/rel="preload" href="assets\/latin-\w+\.woff2"/);
});

test('entries that lead nowhere and unknown names are refused, all at once and by line', async () => {
  const found = await problemsOf({
    menu: ['hom', 'imprnt.md', 'https://shop.example/', '2024/05/day-09.md', 'javascript:alert(1)'],
    footer: ['section', '2024/05/day-01.md'],
    lead: '2024/05/gone',
    rights: { licence: 'CC-BY-SB-4.0' },
    colours: { light: { accent: '#ff9999' } },
    interfaceLanguages: ['hi', 'xx'],
    colors: {},
  });
  const starts = [
    '"menu.0" leads nowhere: "hom" (did you mean "home"?)',
    '"menu.1" leads nowhere: "imprnt.md" (did you mean "imprint.md"?)',
    '"menu.2" has no label',
    '"menu.3" leads nowhere',
    '"menu.4" leads nowhere',
    '"footer.1" has no label',
    '"lead" names an article that does not exist: "2024/05/gone"',
    '"rights.licence" is not a known licence: "CC-BY-SB-4.0" (did you mean "CC-BY-SA-4.0"?)',
    '"colours.light.accent" gives the accent #ff9999 a contrast of ',
    '"interfaceLanguages.1" has no texts in this language: "xx"',
    '"interfaceLanguages" does not have the language of the archive, "en"',
    '"colors" is not a known setting (did you mean "colours"?)',
  ];
  for (const start of starts)
    expect(
      found.some((line) => line.startsWith(start)),
      start,
    ).toBe(true);
  expect(found).toHaveLength(starts.length);
  const message = await build().then(
    () => '',
    (error: Error) => error.message,
  );
  expect(message.split('\n')).toHaveLength(starts.length);
  const file = relative('', join(root, '_data/site.json'));
  const line =
    readFileSync(join(root, '_data/site.json'), 'utf8')
      .split('\n')
      .findIndex((text) => text.includes('"hom"')) + 1;
  expect(message).toContain(`${file}:${line}: "menu.0" leads nowhere`);
});

test('a page that goes, and a facet that is not shown, are errors of the menu', async () => {
  set({ menu: ['imprint.md'] });
  await build();
  remove('pages/imprint.md');
  await expect(build()).rejects.toThrow('"menu.0" leads nowhere: "imprint.md"');
  expect(await only({ menu: ['tag'], facets: ['section'] })).toMatch(/add it to "facets"/);
});
