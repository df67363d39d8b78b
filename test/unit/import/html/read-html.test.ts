import { describe, expect, it } from 'vitest';
import { pruneHtml } from '../../../../src/import/html/prune-html.ts';
import { readHtml } from '../../../../src/import/html/read-html.ts';

const prose = 'The council met on Monday and spoke about the bridge for three hours, and then went home. '.repeat(3);
const read = (html: string) => readHtml(Buffer.from(html));

describe('readHtml', () => {
  it.each([
    [
      'linked data before meta tags',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"A","datePublished":"2020-01-02","author":"B C"}</script><meta property="article:published_time" content="2019-01-01">',
      '2020-01-02',
      ['B C'],
    ],
    [
      'meta tags',
      '<meta name="author" content="By B C"><meta property="article:published_time" content="2019-01-01T10:00:00Z">',
      '2019-01-01T10:00:00Z',
      ['B C'],
    ],
    [
      'the page',
      '<h1>A headline</h1><p class="byline">By Bina Cole</p><time datetime="2018-05-06">6 May</time>',
      '2018-05-06',
      ['Bina Cole'],
    ],
    [
      'broken linked data passed over',
      '<script type="application/ld+json">{"@type":"NewsArticle",</script><meta name="date" content="2017-03-04">',
      '2017-03-04',
      [],
    ],
  ])('takes %s', (_, head, published, authors) => {
    expect(read(`<html><head>${head}</head><body><p>${prose}</p></body></html>`).facts).toMatchObject({
      published,
      authors,
    });
  });

  it('reads the charset that a page declares', () => {
    const page = Buffer.concat([
      Buffer.from('<meta charset="windows-1251"><title>'),
      Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
      Buffer.from(`</title><p>${prose}`),
    ]);
    expect(readHtml(page).facts.title).toBe('Привет');
  });

  it.each([
    [
      'the site after the headline',
      '<meta property="og:site_name" content="The Paper"><meta property="og:title" content="What happened here - The Paper">',
      'What happened here',
    ],
    [
      'a rubric in the heading',
      '<h1><span>World</span> <span>What happened here today</span></h1>',
      'What happened here today',
    ],
  ])('leaves %s out of the title', (_, head, title) => {
    expect(read(`${head}<p>${prose}</p>`).facts.title).toBe(title);
  });

  it('finds no article where there is no text', () => {
    expect(read('<nav><a href="/">Home</a></nav>').article).toBeUndefined();
  });

  it('keeps its place in a source whose letters change their length in lower case', () => {
    expect(pruneHtml(`${'İ'.repeat(50)}<script>x</script><p>kept</p>`).html).toBe(`${'İ'.repeat(50)}<p>kept</p>`);
  });

  it.each([
    ['50,000 levels', `${'<div>'.repeat(50_000)}${prose}`],
    ['comments that never end', '<!-- '.repeat(200_000)],
    ['scripts that never end', '<script>'.repeat(100_000)],
    ['attributes that never end', `<p a="${'x '.repeat(500_000)}`],
    ['a million short paragraphs', '<p>a'.repeat(100_000)],
    ['links within links', `<a href="x">${'<a href="y">b '.repeat(20_000)}`],
  ])('ends soon with %s', (_, html) => {
    const started = Date.now();
    read(html);
    expect(Date.now() - started).toBeLessThan(20_000);
  });
});
