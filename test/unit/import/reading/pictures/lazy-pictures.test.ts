import { describe, expect, it } from 'vitest';
import { elementToMarkdown, toMarkdown } from '../../../../../src/import/reading/body/to-markdown.ts';
import { dropTeasers } from '../../../../../src/import/reading/html/article/drop-teasers.ts';
import { readHtml } from '../../../../../src/import/reading/html/read-html.ts';
import { htmlResolve } from '../../../../../src/import/reading/pictures/html-resolve.ts';
import { recordResolve } from '../../../../../src/import/reading/records/record-resolve.ts';
import type { SourceFile, SourceTree } from '../../../../../src/import/sources/source-file.ts';

const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const drawing = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E";
const prose = 'The quay was built of stone from the old mill, and the fishermen have used it for two hundred years. ';

const treeOf = (names: readonly string[]): SourceTree => {
  const files = names.map((name): SourceFile => {
    const bytes = async () => Buffer.from('x');
    const pieces = async function* () {
      yield await bytes();
    };
    return { name, size: name.length, pathHash: name, bytes, pieces };
  });
  return { articles: files.slice(0, 1), files: new Map(files.map((file) => [file.name, file])) };
};

// The pictures of a saved page, by their names beside the article.
const inPage = (html: string, files: readonly string[], url?: string): string => {
  const [page = ''] = files;
  const text = `<p>${prose.repeat(3)}</p>`;
  const { article } = readHtml(Buffer.from(`<html><body><article>${text}${html}${text}</article></body></html>`));
  if (!article) throw new Error('The page has no text.');
  dropTeasers(article, 'A title');
  const { resolve } = htmlResolve(page, '2020/01/02/quay', treeOf(files), url);
  return withoutProse(elementToMarkdown(article, resolve).markdown);
};
const inRecord = (html: string, files: readonly string[]): string => {
  const { resolve } = recordResolve('export.xml', '2020/01/02/quay', treeOf(['export.xml', ...files]), undefined);
  return withoutProse(toMarkdown(html, resolve).markdown);
};
const withoutProse = (markdown: string) =>
  markdown
    .split('\n\n')
    .filter((paragraph) => !paragraph.startsWith('The quay was'))
    .join('\n\n');

const habits: readonly (readonly [string, string])[] = [
  ['src', '<img src="P" alt="Quay">'],
  ...'data-src data-lazy-src data-original data-lazy data-original-src data-img-src data-image data-full-src data-hi-res-src data-url data-echo'
    .split(' ')
    .flatMap((name) => [
      [`${name} without src`, `<img ${name}="P" alt="Quay">`] as const,
      [`${name} and a tiny picture`, `<img src="${pixel}" ${name}="P" alt="Quay">`] as const,
      [`${name} and a drawing`, `<img src="${drawing}" ${name}="P" alt="Quay">`] as const,
      [`${name} and a spinner`, `<img src="a_files/spinner.gif" ${name}="P" alt="Quay">`] as const,
    ]),
  ...'srcset data-srcset data-lazy-srcset'
    .split(' ')
    .map((name) => [name, `<img src="${pixel}" ${name}="a_files/small.jpg 300w, P 900w" alt="Quay">`] as const),
  ['data-srcset with one size', '<img data-srcset="P" alt="Quay">'],
  ['a <noscript> after it', '<img src="lazy.png" alt="Quay"><noscript><img src="P" alt="Quay"></noscript>'],
  ['a <noscript> before it', `<noscript><img src="P" alt="Quay"></noscript><img src="${pixel}" alt="Quay">`],
  ['a <noscript> alone', '<div class="lazy"><noscript><img src="P" alt="Quay"></noscript></div>'],
  ['a <noscript> with the same picture', '<img src="P" alt="Quay"><noscript><img src="P" alt="Quay"></noscript>'],
  [
    'a <picture> with sources',
    `<picture><source srcset="x.webp 1x"><source data-srcset="P 2x"><img src="${pixel}" alt="Quay"></picture>`,
  ],
  ['a <picture> without sources', '<picture><img data-src="P" alt="Quay"></picture>'],
  ['an <amp-img>', '<amp-img src="P" alt="Quay" layout="responsive"></amp-img>'],
  [
    'an <amp-img> with a fallback',
    '<amp-img src="P" alt="Quay"><noscript><img src="P" alt="Quay"></noscript></amp-img>',
  ],
  ['an image optimizer', '<img src="/_next/image?url=%2FP&w=640&q=75" alt="Quay">'],
  ['an image optimizer of another site', '<img src="https://cdn.example/w=300/https://paper.example/P" alt="Quay">'],
  ['the web', '<img src="https://paper.example/P?w=300" alt="Quay">'],
];

describe('the pictures of an article', () => {
  it.each(habits)('are found in a saved page by %s', (_, html) => {
    const files = [
      'pages/a.html',
      'pages/a_files/quay-wall.jpg',
      'pages/a_files/small.jpg',
      'pages/a_files/spinner.gif',
    ];
    expect(inPage(html.replaceAll('P', 'a_files/quay-wall.jpg'), files)).toBe('![Quay](quay-wall.jpg)');
  });

  it.each(habits)('are found in a feed or export by %s', (_, html) => {
    const files = ['wp-content/uploads/2020/01/quay-wall.jpg'];
    const address = 'https://paper.example/wp-content/uploads/2020/01/quay-wall.jpg';
    const picture = html.includes('/P') ? 'wp-content/uploads/2020/01/quay-wall.jpg' : address;
    expect(inRecord(html.replaceAll('P', picture), files)).toBe('![Quay](quay-wall.jpg)');
  });

  it.each([
    ['escaped names', 'a_files/quay%20wall%C3%A9.jpg', 'a_files/quay wallé.jpg', 'quay-walle.jpg'],
    ['names written without escapes', 'a_files/quay wallé.jpg', 'a_files/quay wallé.jpg', 'quay-walle.jpg'],
    ['backslashes', 'a_files\\quay.jpg', 'a_files/quay.jpg', 'quay.jpg'],
    ['a query', './a_files/quay.jpg?itok=x&v=2#y', 'a_files/quay.jpg', 'quay.jpg'],
    ['a query in the name', 'a_files/quay.jpg?w=300', 'a_files/quay.jpg?w=300', 'quay.jpg'],
    ['a query that became @', 'https://x.example/i/quay.jpg?w=300', 'a_files/quay.jpg@w=300', 'quay.jpg'],
    ['signs that became others', 'https://x.example/quay:wall*2.jpg', 'a_files/quay_wall_2.jpg', 'quay-wall-2.jpg'],
    [
      'names that were cut',
      'https://x.example/the-quay-was-built-of-stone-from-the-old-mill-by-the-sea.jpg',
      'a_files/the-quay-was-built-of-stone-from-the-o.jpg',
      'quay-the-quay-was-built-of-stone-from-the-o.jpg',
    ],
    ['no ending', './a_files/image', 'a_files/image', 'quay-image.jpg'],
    ['another ending', 'https://x.example/quay.jpg', 'a_files/quay.webp', 'quay.webp'],
    ['a second ending', 'https://x.example/quay.jpg', 'a_files/quay.jpg.webp', 'quay-jpg.webp'],
    ['a smaller size', 'https://x.example/quay.jpg', 'a_files/quay-600x400.jpg', 'quay-600x400.jpg'],
    ['the original of a size', 'https://x.example/quay-600x400.jpg', 'a_files/quay.jpg', 'quay.jpg'],
    ['a folder in German', 'https://x.example/quay.jpg', 'a-Dateien/quay.jpg', 'quay.jpg'],
    ['a copy of the site', '/img/2020/quay.jpg', 'x.example/img/2020/quay.jpg', 'quay.jpg'],
  ])('are found with %s', (_, src, file, name) => {
    expect(inPage(`<p><img src="${src}" alt="Q"></p>`, ['a.html', file])).toBe(`![Q](${name})`);
  });

  it('prefers the picture in the folder of its own page, and the largest', () => {
    const files = [
      'a.html',
      'b_files/quay.jpg',
      'a_files/quay-300x200.jpg',
      'a_files/quay-900x600.jpg',
      'b_files/x.jpg',
    ];
    expect(inPage('<p><img src="https://x.example/i/quay.jpg" alt="Q"></p>', files)).toBe('![Q](quay-900x600.jpg)');
  });

  it.each([
    ['of another page with the same name', ['a.html', 'b_files/photo.jpg']],
    ['that is a thumbnail', ['a.html', 'a_files/photo-150x150.jpg']],
    ['that only begins with the same few letters', ['a.html', 'a_files/photography.jpg']],
  ])('are not replaced by a picture %s', (_, files) => {
    expect(inPage('<p><img src="https://x.example/i/photo.jpg" alt="Q"></p>', files)).toBe(
      '[Q](https://x.example/i/photo.jpg)',
    );
  });

  it.each([
    ['a <noscript> with a counter', '<noscript><img src="https://count.example/tr?id=1"></noscript>'],
    ['a placeholder', `<p><img src="${pixel}" alt="The quay"></p>`],
    ['a lost picture', '<p><img src="pictures/lost.jpg" alt="The quay"></p>'],
    ['a lost picture in a figure', '<figure><img src="pictures/lost.jpg" alt="The quay"></figure>'],
    ['a picture without an address', '<p><img alt="The quay"></p>'],
  ])('leave no words in the text for %s', (_, html) => {
    expect(inPage(html, ['a.html'])).toBe('');
  });

  it('names the words of a lost picture in a note', () => {
    const { resolve } = htmlResolve('a.html', '2020/01/02/quay', treeOf(['a.html']), undefined);
    const { notes } = toMarkdown('<p><img src="b.jpg" alt="The quay"></p>', resolve);
    expect(notes).toMatchObject([{ kind: 'missing', message: 'a picture is not in the source: b.jpg; "The quay"' }]);
  });

  it('shows a background that a script loads', () => {
    const html = '<div class="hero" data-bg="url(\'a_files/quay.jpg\')"></div>';
    expect(inPage(html, ['a.html', 'a_files/quay.jpg'])).toBe('![](quay.jpg)');
  });

  it('reads addresses with commas in a srcset', () => {
    const html =
      '<p><img srcset="https://x.example/w_300,c_fill/quay.jpg 300w, https://x.example/w_900,c_fill/quay.jpg 900w" alt="Q"></p>';
    expect(inPage(html, ['a.html'])).toBe('[Q](https://x.example/w%5F900,c%5Ffill/quay.jpg)'.replaceAll('%5F', '_'));
  });
});
