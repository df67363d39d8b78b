import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../../src/import/reading/html/read-html.ts';
import { UnreadableError } from '../../../../../src/import/sources/encoding/unreadable-error.ts';
import { startCpuTimer } from '../../../../cpu-timer.ts';

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
      'meta tags if linked data is broken',
      '<script type="application/ld+json">{"@type":"NewsArticle",</script><meta name="date" content="2017-03-04">',
      '2017-03-04',
      [],
    ],
  ])('reads %s', (_, head, published, authors) => {
    expect(read(`<html><head>${head}</head><body><p>${prose}</p></body></html>`).facts).toMatchObject({
      published,
      authors,
    });
  });

  it('uses the charset that a page declares', () => {
    const page = Buffer.concat([
      Buffer.from('<meta charset="windows-1251"><title>'),
      Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
      Buffer.from(`</title><p>${prose}`),
    ]);
    expect(readHtml(page).facts.title).toBe('Привет');
  });

  it.each([
    ['without changes', 'कल, कल', false],
    ['with a byte order mark', '\ufeffकल, कल', false],
    ['with CRLF line ends', 'कल,\r\nकल', false],
    ['with Unicode line separators', 'कल,\u2028कल', false],
    ['without control characters, and notes them', 'क\u0001ल,\u0085कल', true],
    ['without NUL, and notes it', 'कल\0, कल', true],
  ])('reads UTF-8 %s', (_, words, hasDoubt) => {
    const page = read(`${words}<title>${words}</title><p title="${words}">${words} &amp; ${prose}</p>`);
    expect(page.facts.title).toBe('कल, कल');
    expect(page.article?.textContent.replace(/\s+/g, ' ')).toContain('कल, कल & The council');
    expect(page.doubt?.includes('control characters were removed') ?? false).toBe(hasDoubt);
  });

  it('refuses bytes that are not text', () => {
    expect(() => readHtml(Buffer.from('<p>\u0001\u0002\u0003\u0004'.repeat(200)))).toThrow(UnreadableError);
  });

  it.each([
    [
      'the site after the headline',
      '<meta property="og:site_name" content="The Paper"><meta property="og:title" content="What happened here - The Paper">',
      'What happened here',
    ],
    [
      'a kicker in the heading',
      '<h1><span>World</span> <span>What happened here today</span></h1>',
      'What happened here today',
    ],
  ])('removes %s from the title', (_, head, title) => {
    expect(read(`${head}<p>${prose}</p>`).facts.title).toBe(title);
  });

  it.each([
    [
      'instead of a heading that is the logo',
      '<title>Mayor opens the new bridge - Valley Post</title><h1>Valley Post since 1901</h1>',
      'Mayor opens the new bridge',
    ],
    [
      'as in the heading if both agree',
      '<title>Mayor opens the new bridge - Valley Post</title><h1>Mayor opens the new bridge</h1>',
      'Mayor opens the new bridge',
    ],
    [
      'instead of a description in linked data',
      '<title>Kadalur ferry – Atlas</title><script type="application/ld+json">{"@type":"Article","headline":"boat line in the south"}</script><h1>Kadalur ferry</h1>',
      'Kadalur ferry',
    ],
    [
      'from a property with several names',
      '<title>Post</title><meta property="x:title dc:title" content="पुल फिर खुला">',
      'पुल फिर खुला',
    ],
  ])('reads the title of the page %s', (_, head, title) => {
    expect(read(`${head}<p>${prose}</p>`).facts.title).toBe(title);
  });

  it('uses all text except buttons as the article of a short page', () => {
    const { article } = read('<title>Notice</title><nav>Home</nav><p>Closed today</p><button>Share</button>');
    expect(article?.textContent?.trim()).toBe('Closed today');
  });

  it('finds no article if there is no text', () => {
    expect(read('<nav><a href="/">Home</a></nav>').article).toBeUndefined();
  });

  it('reads pages with letters that are longer in lower case', () => {
    const { article } = read(`<p>${'İ'.repeat(50)}<script>x</script>${prose}</p>`);
    expect(article?.textContent).toBe(`${'İ'.repeat(50)}${prose}`);
  });

  it.each([
    ['a script', '<script>var text = "<p>hidden</p>";</script>'],
    ['a style', '<style>p::after { content: "hidden" }</style>'],
    ['a drawing', '<svg><text>hidden</text></svg>'],
    ['a template within a template', '<template><template>hidden</template>hidden</template>'],
    ['a noscript element', '<noscript><p>hidden</p></noscript>'],
    ['a comment', '<!-- <p>hidden</p> -->'],
    ['a hidden element', '<div style="color:red; display: none">hidden</div>'],
  ])('skips %s', (_, hidden) => {
    const { article } = read(`<div><p>${prose}</p>${hidden}<p>${prose}</p></div>`);
    expect(article?.textContent).toContain(prose);
    expect(article?.textContent).not.toContain('hidden');
  });

  it('reads the text after an invisible element without an end tag', () => {
    expect(read(`<noscript><p>${prose}</p><p>${prose}</p>`).article?.textContent).toContain(prose);
  });

  it('reads the text after the end of the body, like browsers', () => {
    const { article, facts } = read(`<html lang="sv"><body><p>${prose}</p></body></html><p>${prose}</p>`);
    expect(article?.querySelectorAll('p')).toHaveLength(2);
    expect(facts.lang).toBe('sv');
  });

  it('creates no elements from odd names or from attributes', () => {
    const { article } = read(
      `<div><p>${prose}</p><x"y>odd ${prose}</x"y><p title='"><script>hidden</script>'>${prose}</p></div>`,
    );
    expect(article?.querySelectorAll('script')).toHaveLength(0);
  });

  it.each([
    ['50,000 levels', `${'<div>'.repeat(50_000)}${prose}`],
    ['comments that are not closed', '<!-- '.repeat(200_000)],
    ['scripts that are not closed', '<script>'.repeat(100_000)],
    ['attributes that are not closed', `<p a="${'x '.repeat(500_000)}`],
    ['a million short paragraphs', '<p>a'.repeat(100_000)],
    ['600,000 attributes', `<p ${'class="a b" data-x=y '.repeat(300_000)}>${prose}</p>`],
    ['a class of a million names', `<div class="${'sidebar-a '.repeat(1_000_000)}">${prose}</div>`],
    [
      'a hundred thousand classes',
      Array.from({ length: 100_000 }, (_, at) => `<i class="share-${at} y">a</i>`).join(''),
    ],
    ['tables in tables', `${'<table><tr><td>'.repeat(50_000)}${prose}`],
    ['300,000 SVG images in capitals', '<SVG></SVG>'.repeat(300_000)],
    ['SVG images without end', '<svg>'.repeat(300_000)],
    ['templates in templates', `${'<template>'.repeat(50_000)}${prose}${'</template>'.repeat(50_000)}`],
    ['plain text that is not closed', `<plaintext>${prose}${'</p>'.repeat(300_000)}`],
    ['a hundred thousand siblings in a chain of elements', `${'<div>'.repeat(100)}${`<p>${prose}</p>`.repeat(10_000)}`],
    ['five million spaces', `<div>${' '.repeat(5_000_000)}<p>${prose}`],
    ['a million invalid entities', `<p>${'&'.repeat(1_000_000)}${'&a'.repeat(1_000_000)}`],
    ['one endless line', `<p>${'word '.repeat(1_000_000)}`],
    ['links within links', `<a href="x">${'<a href="y">b '.repeat(20_000)}`],
  ])('finishes quickly with %s', { tags: 'slow' }, (_, html) => {
    const cpuSeconds = startCpuTimer();
    read(html);
    expect(cpuSeconds()).toBeLessThan(8);
  });
});
