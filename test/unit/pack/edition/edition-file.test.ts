import { expect, test } from 'vitest';
import { editionFile, isConverted, isLeftOut } from '../../../../src/pack/edition/edition-file.ts';
import { editionPage } from '../../../../src/pack/edition/edition-page.ts';

const policy = (content: string) => `<meta http-equiv="Content-Security-Policy" content="${content}">`;
const site: Readonly<Record<string, string>> = { 'assets/a-B.woff2': 'font', 'assets/c.woff2': 'other' };
const read = (path: string) => {
  const text = site[path];
  if (text === undefined) throw new Error(`${path} is missing`);
  return Buffer.from(text);
};
const convert = (path: string, text: string) => {
  const { path: to, bytes } = editionFile(path, Buffer.from(text), read, 'disk');
  return [to, bytes.toString()];
};

test.each([
  ['_headers', true],
  ['_redirects', true],
  ['redirects/nginx.conf', true],
  ['2023/redirects/a.html', false],
  ['.nojekyll', true],
  ['site.webmanifest', true],
  ['sw.js', true],
  ['offline/2023.json', true],
  ['assets/a-B.woff2', true],
  ['assets/worker-A.js', true],
  ['a/_headers', false],
  ['_headers.txt', false],
  ['a.nojekyll', false],
  ['sw.json', false],
  ['asw.js', false],
  ['offline.html', false],
  ['2023/offline/a.html', false],
  ['assets/fonts/a.woff2', false],
  ['assets/a.woff2.txt', false],
  ['media/a.woff2', false],
  ['assets/my-worker-A.js', false],
  ['assets/worker-a/b.js', false],
  ['index.html', false],
])('%s is left out: %s', (path, expected) => {
  expect(isLeftOut(path)).toBe(expected);
});

test.each([
  ['url("./a-B.woff2")', 'Zm9udA=='],
  ['url("a-B.woff2")', 'Zm9udA=='],
  ['url(./a-B.woff2)', 'Zm9udA=='],
  ['url(c.woff2)', 'b3RoZXI='],
])('embeds the font of %s', (url, base64) => {
  const embedded = `url("data:font/woff2;base64,${base64}")`;
  expect(convert('assets/main.css', `a{src:${url}}b{src:${url}}`)).toEqual([
    'assets/main.css',
    `a{src:${embedded}}b{src:${embedded}}`,
  ]);
});

test.each([
  ['assets/main.css', 'a{background:url("b/a-B.woff2")}'],
  ['assets/main.css', 'a{background:url("a.png")}'],
  ['theme.css', 'a{src:url("./a-B.woff2")}'],
  ['assets/main.js', 'url("./a-B.woff2")'],
  ['search/a.js', 'a'],
  ['data/a.bin', 'a'],
  ['2023/search/shards.js', 'a'],
  ['a.html.txt', '<p>'],
])('%s stays as it is', (path, text) => {
  expect(convert(path, text)).toEqual([path, text]);
  if (path !== 'assets/main.css') expect(isConverted(path)).toBe(false);
});

test.each(['index.html', 'a\nb.html', 'assets/main.css', 'search/shards.js', 'search/2023/a.bin'])(
  '%s is converted',
  (path) => {
    expect(isConverted(path)).toBe(true);
  },
);

test('turns index files into scripts, and announces them', () => {
  expect(convert('search/2023/a.bin', 'data')).toEqual([
    'search/2023/a.bin.js',
    'sanchikaFile("2023/a.bin","ZGF0YQ==")\n',
  ]);
  expect(convert('search/shards.js', 'a;\n')).toEqual([
    'search/shards.js',
    'globalThis.sanchikaDataScripts=true;\na;\n',
  ]);
});

test('embeds captions for a disk, where browsers do not load them', () => {
  const track = (src: string) => `<track kind="captions" src="${src}" srclang="hi">`;
  const page = `<head>${policy('')}</head><body>${track('../../media/a.vtt')}${track('../../media/b.vtt')}</body>`;
  const readCaptions = (path: string) => Buffer.from(`WEBVTT ${path}`);
  const [disk, zim] = (['disk', 'zim'] as const).map((form) =>
    editionFile('2023/07/a.html', Buffer.from(page), readCaptions, form).bytes.toString(),
  );
  const embedded = (path: string) => track(`data:text/vtt;base64,${readCaptions(path).toString('base64')}`);
  expect(disk).toContain(embedded('media/a.vtt') + embedded('media/b.vtt'));
  expect(zim).toContain(track('../../media/a.vtt'));
});

test('extends only the three directives that a disk needs', () => {
  const html = `<head>${policy("default-src 'none'; font-src 'self'; img-src 'self'; media-src 'self'; form-action 'self'")}</head><body>`;
  expect(editionPage(html, 'disk')).toBe(
    `<head>${policy("default-src 'none'; font-src 'self' data:; img-src 'self'; media-src 'self' data:; form-action 'self' file:")}</head><body>`,
  );
  expect(editionPage(html, 'zim')).toBe('<head></head><body>');
  expect(editionPage(`<head>${policy("img-src 'self'")}</head>`, 'disk')).toBe(
    `<head>${policy("img-src 'self'")}</head>`,
  );
});

test('drops links that browsers refuse from a disk, in the head only', () => {
  const links = '<link rel="preload" href="a" as="font"><link rel="manifest" href="b">';
  const kept = '<link rel="stylesheet" href="c"><link rel="canonical" href="d">';
  const html = `<head>${policy('')}${links}${kept}${links}</head><body>${links}</body>`;
  expect(editionPage(html, 'disk')).toBe(`<head>${policy('')}${kept}</head><body>${links}</body>`);
});

test.each(['', '<body></body>', `<head></head><body>${policy('a')}</body>`, policy('a')])(
  'refuses a page without a policy in its head: %s',
  (html) => {
    expect(() => editionPage(html, 'disk')).toThrow('has no Content-Security-Policy');
  },
);
