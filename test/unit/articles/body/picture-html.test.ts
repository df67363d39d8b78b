import { expect, test } from 'vitest';
import { pictureHtml } from '../../../../src/articles/body/picture-html.ts';
import type { Picture } from '../../../../src/pages/parts/picture.ts';

const variants = (type: string, ...widths: number[]) => ({
  type: `image/${type}`,
  variants: widths.map((width) => ({
    url: `p/a&b-${width}.${type}` as Picture['sources'][number]['variants'][number]['url'],
    width,
    height: width,
  })),
});
const text = { alt: '"A" & <b>', root: '../', sizes: '50vw' };

test('renders a picture of a page in a body: best format first, the last as the img', () => {
  const picture: Picture = {
    alt: '',
    width: 1600,
    height: 1600,
    sources: [variants('avif', 480), variants('jpeg', 480, 960, 1600)],
  };
  expect(pictureHtml(picture, text)).toBe(
    '<picture><source type="image/avif" srcset="../p/a&amp;b-480.avif 480w" sizes="50vw">' +
      '<img src="../p/a&amp;b-960.jpeg" srcset="../p/a&amp;b-480.jpeg 480w, ../p/a&amp;b-960.jpeg 960w, ../p/a&amp;b-1600.jpeg 1600w" sizes="50vw" ' +
      'width="1600" height="1600" loading="lazy" decoding="async" alt="&quot;A&quot; &amp; &lt;b&gt;"></picture>',
  );
});

test('uses a small picture as its own largest variant', () => {
  expect(pictureHtml({ width: 200, height: 200, sources: [variants('jpeg', 200)] }, text)).toContain(
    'src="../p/a&amp;b-200.jpeg"',
  );
});

test('shows the description of a picture without a file', () => {
  expect(pictureHtml({ width: 1, height: 1, sources: [] }, text)).toBe('&quot;A&quot; &amp; &lt;b&gt;');
});
