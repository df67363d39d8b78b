import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { renderBody } from '../../../../src/articles/body/render-body.ts';
import { fileEnding } from '../../../../src/articles/files/file-kinds.ts';
import { htmlRules } from '../../../../src/check/page/html-rules.ts';

const picture = (height: number) => ({
  width: 400,
  height,
  sources: [{ type: 'image/jpeg', variants: [{ url: 'media/p.jpg', width: 400, height }] }],
});
const render = (body: string, lang = 'en') =>
  renderBody(body, {
    lang,
    root: '../',
    pictureOf: (src) => (src.endsWith('.jpg') ? picture(src === 'tall.jpg' ? 600 : 300) : undefined),
    fileOf: (src) => {
      const ending = fileEnding(src);
      return ending && !src.startsWith('lost') ? { url: `media/f.${ending}`, ending, bytes: 1_234_567 } : undefined;
    },
  });
const html = (body: string, lang?: string) => render(body, lang).html.trim();

describe('links to files', () => {
  test('lead to the published file, and say its kind and size in the language of the article', () => {
    expect(html('The [report](a/b.pdf#page=2).')).toBe(
      '<p>The <a href="../media/f.pdf#page=2" type="application/pdf">report</a> <small class="file">(<bdi>PDF, 1.2 MB</bdi>)</small>.</p>',
    );
    expect(html('[t](a/b%20"c.CSV)')).toContain('type="text/csv" download="b &quot;c.CSV"');
    expect(html('[x](b.pdf)', 'ur')).toContain('<bdi>PDF، 1.2');
  });

  test('say how many pages a document has', () => {
    const { html: page } = renderBody('[x](b.pdf)', {
      lang: 'en',
      pictureOf: () => undefined,
      fileOf: () => ({ url: 'media/f.pdf', ending: 'pdf', bytes: 5_000, pages: 2 }),
      countPages: (pages) => `${pages} pages`,
    });
    expect(page).toContain('<bdi>PDF, 2 pages, 5 kB</bdi>');
  });

  test('show the first page of a document if they are a whole paragraph', () => {
    const rendered = (body: string) =>
      renderBody(body, {
        ...{ lang: 'en', root: '../', pictureOf: () => undefined },
        fileOf: () => ({
          ...{ url: 'media/f.pdf', ending: 'pdf', bytes: 5_000 },
          firstPage: { url: 'media/f.webp', width: 480, height: 640 },
        }),
      }).html.trim();
    const picture = '<img src="../media/f.webp" width="480" height="640" alt="" loading="lazy" decoding="async">';
    expect(rendered('[The *whole* report](b.pdf#page=2)\n')).toBe(
      `<p class="document"><a href="../media/f.pdf#page=2" type="application/pdf">${picture}The <em>whole</em> report</a> <small class="file">(<bdi>PDF, 5 kB</bdi>)</small></p>`,
    );
    for (const other of ['See [x](b.pdf)', '[x](b.pdf) [y](c.pdf)', '[![x](a.jpg)](b.pdf)', '- [x](b.pdf)'])
      expect(rendered(other)).not.toContain('f.webp');
  });

  test('stay as they are without a published file', () => {
    expect(html('[x](lost.pdf) [y](https://example.org/a.pdf)')).toBe(
      '<p><a href="lost.pdf">x</a> <a href="https://example.org/a.pdf" rel="external">y</a></p>',
    );
  });

  test('add no words to the text', () => {
    expect(render('The [report](b.pdf).').text).toBe('The report.');
  });
});

describe('players', () => {
  test('load nothing before they are started, and have what their paragraph says', () => {
    const page = html(
      '![A flood](f.mp4 "At the bridge")\n![still](s.jpg)\n[हिन्दी](f.hi.vtt)\n[English](f.srt)\n[Transcript](t.txt)',
    );
    expect(page).toContain(
      '<figure class="player"><video controls preload="none" poster="../media/p.jpg" width="400" height="300" aria-label="A flood"><source src="../media/f.mp4" type="video/mp4">',
    );
    expect(page).toContain('<track kind="captions" src="../media/f.vtt" srclang="hi" label="हिन्दी">');
    expect(page).toContain('<track kind="captions" src="../media/f.vtt" srclang="en" label="English">');
    expect(page).toContain(
      '<figcaption>At the bridge <small><a href="../media/f.mp4" type="video/mp4"><bdi>MP4, 1.2 MB</bdi></a></small>',
    );
    expect(page).toContain('>Transcript</a> (<bdi>TXT');
    // A browser offers the captions in VTT itself.
    expect(page).toContain('>English</a> (<bdi>SRT');
    expect(page).not.toContain('>हिन्दी</a>');
    expect(page.match(/<p>|<img|autoplay/g)).toBeNull();
  });

  test.each([
    ['[A talk](t.mp3)', '<audio controls preload="none" aria-label="A talk">'],
    ['![](t.ogg)', '<audio controls preload="none">'],
    ['[One](a.mp3)\n[Two](b.mp3)', 'aria-label="Two"'],
  ])('%s', (body, expected) => {
    expect(html(body)).toContain(expected);
  });

  test.each([
    'Hear [a talk](t.mp3).',
    '[A talk](t.mp3) [of a friend](https://example.org)',

    'See ![it](f.mp4).',
  ])('are only for paragraphs of their own: %s', (body) => {
    expect(html(body)).not.toMatch(/<audio|<video|<img/);
    expect(html(body)).toContain('1.2 MB');
  });

  test('their words are in the text', () => {
    expect(render('[A talk](t.mp3)\n[Transcript](t.txt)').text).toBe('A talk Transcript');
  });
});

describe('pictures', () => {
  test('of the front matter are a gallery below the text, before its footnotes', () => {
    const images = [
      { src: 'a.jpg', alt: 'A "bridge"', caption: '<b>*Flood*</b>', credit: 'Ben' },
      { src: '50%.jpg', alt: '', caption: 'The tower' },
      { src: 'tall.jpg', alt: '' },
    ];
    const { html: page, text } = renderBody('Text[^1]\n\n[^1]: Note\n', {
      ...{ lang: 'en', root: '../', gallery: images },
      pictureOf: (src) => (src.endsWith('.jpg') ? picture(src === 'tall.jpg' ? 600 : 300) : undefined),
    });
    expect(
      page.match(
        /<div class="gallery">|<figure[^>]*>|<figcaption>.*?<\/figcaption>|aria-label="[^"]*"|class="footnotes"/g,
      ),
    ).toEqual([
      ...[
        '<div class="gallery">',
        '<figure>',
        '<figcaption>&lt;b&gt;*Flood*&lt;/b&gt; · <small>Ben</small></figcaption>',
      ],
      ...['<figure>', 'aria-label="The tower"', '<figcaption>The tower</figcaption>', '<figure class="portrait">'],
      'class="footnotes"',
    ]);
    expect(page).toContain('alt="A &quot;bridge&quot;"');
    expect(text).toContain('<b>*Flood*</b> Ben');
    expect(renderBody('Text', { lang: 'en', gallery: [], pictureOf: () => undefined }).html).toBe('<p>Text</p>\n');
  });

  test('in a row are a gallery', () => {
    const page = html(
      'a\n\n![1](a.jpg)\n\n![2](b.jpg "B") ![3](c.jpg)\n\nb\n\n![4](d.jpg)\n\nc\n\n![5](e.jpg)\n![6](f.jpg)',
    );
    expect(page.match(/<div class="gallery">|<figure|<\/div>|<p>./g)).toEqual([
      ...['<p>a', '<div class="gallery">', '<figure', '<figure', '<figure', '</div>', '<p>b', '<figure', '<p>c'],
      ...['<div class="gallery">', '<figure', '<figure', '</div>'],
    ]);
  });

  test('show their captions and credits', () => {
    expect(html('![a](a.jpg "At the bridge"){credit="Mira Sen"}\n![b](b.jpg){credit=Arun}')).toMatch(
      /<figcaption>At the bridge · <small>Mira Sen<\/small><\/figcaption>[\s\S]*<figcaption><small>Arun<\/small><\/figcaption>/,
    );
    expect(render('![a](a.jpg "Bridge"){credit="Mira Sen"}').text).toBe('Bridge Mira Sen');
    expect(html('![a](a.jpg) {credit="x"} \n\n{credit="y"}')).toContain('{credit=&quot;x&quot;}');
    expect(html('![a](a.jpg){credit="<b>"}')).toContain('<small>&lt;b&gt;</small>');
  });

  test('that are tall have a place of their own', () => {
    expect(html('![a](tall.jpg)')).toContain('<figure class="portrait">');
    expect(html('![a](a.jpg)')).toContain('<figure><a class="enlarge"');
    const { html: named } = renderBody('![](a.jpg)', { lang: 'en', enlarge: 'Larger', pictureOf: () => picture(300) });
    expect(named).toContain('<a class="enlarge" href="media/p.jpg" aria-label="Larger">');
  });
});

test('all of it is valid HTML', async () => {
  const body =
    '![A](f.mp4 "B")\n![s](s.jpg)\n[C](f.vtt)\n\n![1](a.jpg) ![2](tall.jpg)\n\n[t](a.csv)\n\n- ![x](a.mp3)\n\n![x](a.pdf)';
  const report = await new HtmlValidate(htmlRules).validateString(
    `<!DOCTYPE html><html lang="en"><head><title>a</title></head><body>${html(body)}</body></html>`,
  );
  expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
});
