import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { checkSite } from '../../src/check/check-site.ts';
import { walkFiles } from '../../src/publish/disk/walk-files.ts';
import { ownArchive } from './own-archive.ts';

const { root, write, remove, build, page } = ownArchive();
afterAll(() => rmSync(root, { recursive: true }));

/** The lines of the error of a build that fails. */
const failure = async (): Promise<readonly string[]> =>
  build().then(
    () => ['the build succeeded'],
    (error: Error) => error.message.replaceAll(/[^\s(]*own-archive-\w+\//g, '').split('\n'),
  );
const findings = async (): Promise<readonly string[]> => {
  const found: string[] = [];
  await checkSite({
    ...{ out: join(root, '_site'), cache: join(root, '.cache_site'), workers: 0 },
    copied: new Set(walkFiles(join(root, 'static')).files),
    onFinding: ({ file, message }) => found.push(`${file}: ${message}`),
  });
  return found;
};
const linksIn = (file: string, element: 'footer' | 'nav id="menu"') =>
  [...(page(file).split(`<${element}`)[1]?.split('</ul>')[0] ?? '').matchAll(/<a href="([^"]*)"[^>]*>/g)].map(
    ([, href]) => href,
  );
const site = {
  ...{ title: { en: 'The Valley' }, tagline: { en: 'News' }, description: { en: 'News of a valley' } },
  ...{ url: 'https://valley.example/', language: 'en', timeZone: 'Asia/Kolkata', publisher: 'Valley' },
};
write('_data/site.json', JSON.stringify(site));

test('pages of the owner are in menu and footer, in any language, with pictures and files from static', async () => {
  await build();
  expect(page('sitemap-lists.xml')).not.toContain('imprint');
  const png = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  write('static/office.png', png);
  write('static/press/kit.txt', 'Facts\n');
  write('static/CNAME', 'valley.example\n');
  write('static/.well-known/security.txt', 'Contact: mailto:a@valley.example\n');
  write('static/google123.html', 'google-site-verification: google123.html');
  write(
    'pages/imprint.md',
    '---\ntitle: Imprint\nsummary: Who is responsible\n---\n![Our office](office.png)\n\nWrite to [us](mailto:a@valley.example). See [the press page](press.md).\n',
  );
  write('pages/imprint.hi.md', '---\ntitle: छाप\n---\nहम ज़िम्मेदार हैं।\n');
  write(
    'pages/press.md',
    '---\ntitle: Press & more\nmenu: 2\n---\n## Kit\n\n[All facts](press/kit.txt), [first day](2024/05/day-01.md)\n',
  );
  write('pages/shop.md', '---\ntitle: Shop\nmenu: 1\nfooter: yes\n---\nNothing.\n');
  write('pages/legal/terms.ur.md', '---\ntitle: شرائط\nfooter: 1\n---\nشرائط\n');
  write('pages/about.md', '---\ntitle: About our valley\nsummary: How it began\n---\nIt began in 1950.\n');
  await build();
  expect(page('imprint.html')).toContain('<img src="office.png" srcset="office.png 30w"');
  expect(page('imprint.html')).toContain('<title>Imprint · The Valley</title>');
  expect(page('imprint.html')).toContain('<meta name="description" content="Who is responsible">');
  expect(page('imprint.html')).toContain('<a href="imprint.hi.html" lang="hi" hreflang="hi">हिन्दी</a>');
  expect(page('imprint.html')).toContain('hreflang="hi" href="https://valley.example/imprint.hi.html"');
  expect(page('imprint.hi.html')).toContain('<html lang="hi" dir="ltr">');
  expect(page('press.html')).toContain('<a href="2024/05/day-01.html">first day</a>');
  expect(linksIn('2024/05/day-01.html', 'nav id="menu"').slice(-2)).toEqual(['../../shop.html', '../../press.html']);
  expect(linksIn('index.html', 'footer')).toEqual(
    expect.arrayContaining(['legal/terms.ur.html', 'imprint.html', 'shop.html']),
  );
  expect(linksIn('index.html', 'footer')).not.toContain('press.html');
  expect(linksIn('imprint.hi.html', 'footer')).toContain('imprint.hi.html');
  expect(page('legal/terms.ur.html')).toContain('<html lang="ur" dir="rtl">');
  expect(page('about.html')).toMatch(/<h1>About our valley<\/h1>.*It began in 1950\..*licences\.txt/s);
  expect(page('sitemap-lists.xml')).toContain('https://valley.example/imprint.hi.html');
  expect(readFileSync(join(root, '_site/office.png')).equals(png)).toBe(true);
  expect(page('press/kit.txt')).toBe('Facts\n');
  expect(await findings()).toEqual([]);
});

test('a change of a page renders it and the search, a new title those with a menu, and a removed page goes', async () => {
  write('pages/shop.md', '---\ntitle: Shop\nmenu: 1\nfooter: yes\n---\nSomething.\n');
  const changed = await build();
  // The search has its text.
  expect(changed.pages.rendered).toBe(2);
  expect(page('shop.html')).toContain('Something.');
  write('pages/shop.md', '---\ntitle: Our shop\nmenu: 1\nfooter: yes\n---\nSomething.\n');
  expect((await build()).pages.rendered).toBeGreaterThan(20);
  expect(page('2024/05/day-01.html')).toContain('Our shop');
  remove('pages/shop.md');
  await build();
  expect(() => page('shop.html')).toThrow();
  expect(page('index.html')).not.toContain('shop.html');
  expect((await build()).pages.rendered).toBe(0);
  expect(await findings()).toEqual([]);
});

test('a changed, added or removed file of static changes nothing else', async () => {
  write('static/press/kit.txt', 'More facts\n');
  expect((await build()).files).toMatchObject({ added: 0, changed: 1, removed: 0 });
  write('static/ads.txt', 'x\n');
  expect((await build()).files).toMatchObject({ added: 1, changed: 0, removed: 0 });
  remove('static/ads.txt');
  expect((await build()).files).toMatchObject({ added: 0, changed: 0, removed: 1 });
  expect((await build()).files).toMatchObject({ added: 0, changed: 0, removed: 0 });
});

test('a site made by updates is the same as one from nothing', async () => {
  await build({ out: '_again' });
  const files = (out: string) => walkFiles(join(root, out)).files.toSorted();
  expect(files('_again')).toEqual(files('_site'));
  for (const file of files('_site'))
    expect(readFileSync(join(root, '_again', file)).equals(readFileSync(join(root, '_site', file))), file).toBe(true);
});

test.each([
  [
    'search.md',
    'title: A',
    'B',
    ['pages/search.md: has an address that the archive needs for its own page: "search" (rename it)'],
  ],
  [
    'tags/rain.md',
    'title: A',
    'B',
    [expect.stringMatching(/^pages\/tags\/rain\.md: has an address that the archive needs/)],
  ],
  [
    '2024/05/day-01.md',
    'title: A',
    'B',
    ['pages/2024/05/day-01.md: has the address of the article 2024/05/day-01.md (rename one of them)'],
  ],
  [
    '2024/05/DAY-01.md',
    'title: A',
    'B',
    ['pages/2024/05/DAY-01.md: has the address of the article 2024/05/day-01.md (rename one of them)'],
  ],
  ['a#b.md', 'title: A', 'B', [expect.stringMatching(/^pages\/a#b\.md: has a name with "#"/)]],
  [
    'a.md',
    'titel: A\nmenu: first\nlang: hindi',
    'B',
    [
      expect.stringMatching(/^pages\/a\.md:1: "title" is missing/),
      'pages/a.md:2: "titel" is not a known field (did you mean "title"?)',
      'pages/a.md:3: "menu" is not a place: "first" (write a number, yes or no)',
      'pages/a.md:4: "lang" is not a known language: "hindi" (write hi)',
    ],
  ],
  ['a.md', 'title: A: B', 'C', [expect.stringMatching(/^pages\/a\.md:2: has front matter that is not YAML/)]],
  ['a.md', 'title: A', '', ['pages/a.md:3: has no text (write it below the front matter)']],
  ['a.md', 'title: A', 'B\n\n<script>alert(1)</script>', [expect.stringMatching(/^pages\/a\.md:6: has raw HTML/)]],
  [
    'a.md',
    'title: A',
    '![x](none.png)',
    [expect.stringMatching(/^pages\/a\.md:4: has a picture that is not in the folder "static": "none\.png"/)],
  ],
  ['a.md', 'title: A', '![x](press/kit.txt)', [expect.stringMatching(/^static\/press\/kit\.txt: /)]],
  [
    'a.md',
    'title: A',
    '[x](none.pdf)',
    [expect.stringMatching(/^pages\/a\.md:4: has a link to a file that is not in the folder "static": "none\.pdf"/)],
  ],
  [
    'a.md',
    'title: A',
    '[x](javascript:alert(1))',
    [expect.stringMatching(/^pages\/a\.md:4: has a link with "javascript:"/)],
  ],
  [
    'a.md',
    'title: A',
    '[x](../../etc/passwd.md)',
    [expect.stringMatching(/^pages\/a\.md:4: has a link to a file outside/)],
  ],
  [
    'imprint.en.md',
    'title: A',
    'B',
    [expect.stringMatching(/^pages\/imprint\.md: has the same name and language as imprint\.en\.md/)],
  ],
  [
    'a.hi.md',
    'title: A\nlang: ur',
    'B',
    [expect.stringMatching(/^pages\/a\.hi\.md: "lang" is ur, and the name of the file says hi/)],
  ],
])('bad page %s (%s): an error names it, and the site stays', async (name, fields, text, expected) => {
  const before = page('index.html');
  write(`pages/${name}`, `---\n${fields}\n---\n${text}\n`);
  const lines = await failure();
  remove(`pages/${name}`);
  expect(lines).toEqual(expected);
  expect(page('index.html')).toBe(before);
});

test('a page without front matter is an error with an example', async () => {
  write('pages/a.md', 'Just text\n');
  expect(await failure()).toEqual(['pages/a.md:1: has no front matter (begin with "---", "title: …", "---")']);
  remove('pages/a.md');
});

test.each([
  'index.html',
  'about.html',
  'sw.js',
  'robots.txt',
  '_headers',
  'assets/a.css',
  'tags/x.txt',
  'Search/x.js',
  '2024/05/day-01.html',
  '2024/05/Day-01.HTML',
  '2024/05/day-01.json',
  '2024/05/index.html',
  '2024',
  'imprint.html',
  'imprint.html/a.txt',
  'sanchika.json',
  'manifest-sha256.txt',
  'con.txt',
  'a?b.txt',
  'OFFICE.png',
  'data/x.json',
  'search.html',
])('static/%s cannot be copied: the error names the file', async (name) => {
  write(`static/${name}`, 'x');
  const lines = await failure();
  rmSync(join(root, 'static', name.split('/')[0] ?? ''), { recursive: true });
  expect(lines[0]).toMatch(/^static\/[^:]*: has .*\(rename/);
});

test.each(['pages', 'static', '_includes'])('a file that is called %s is an error', async (name) => {
  const moved = existsSync(join(root, name));
  if (moved) renameSync(join(root, name), join(root, 'moved'));
  write(name, 'x');
  expect(await failure()).toEqual([`${name}: is not a folder (rename it, or make a folder of this name)`]);
  remove(name);
  if (moved) renameSync(join(root, 'moved'), join(root, name));
});

test('a folder that is called theme.css is an error', async () => {
  mkdirSync(join(root, 'theme.css'));
  expect(await failure()).toEqual(['theme.css: is not a file (rename it, or write a file of this name)']);
  remove('theme.css');
});

test('links in static are errors, whatever they lead to', async () => {
  mkdirSync(join(root, 'static/deep'));
  symlinkSync('/etc/hosts', join(root, 'static/hosts.txt'));
  symlinkSync('..', join(root, 'static/deep/up'));
  expect((await failure()).toSorted()).toEqual([
    'static/deep/up: is not a plain file (put a copy of the file there)',
    'static/hosts.txt: is not a plain file (put a copy of the file there)',
  ]);
  remove('static/hosts.txt');
  remove('static/deep');
});
