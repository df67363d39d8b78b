import { describe, expect, it } from 'vitest';
import { replaceDynamicBlocks } from '../../../../../src/import/forms/wordpress/dynamic-blocks.ts';
import { replaceShortcodes } from '../../../../../src/import/forms/wordpress/replace-shortcodes.ts';
import { startCpuTimer } from '../../../../cpu-timer.ts';

const upload = (id: string) => (id === '5' ? { src: 'https://x.example/5.jpg', alt: 'Five' } : undefined);
const figure = '<figure><img src="https://x.example/5.jpg" alt="Five"></figure>';
const link = (href: string, words: string): string => `<p><a href="${href}">${words}</a></p>`;

describe('replaceShortcodes', () => {
  it.each([
    ['he said [sic] and [1] so', 'he said [sic] and [1] so'],
    ['[su_box title="x"]inside[/su_box]', 'inside'],
    ['[su_box url="https://x.example"]inside words[/su_box]', 'inside words'],
    ['[contact-form-7 id="1"]', ''],
    ['[gallery ids="5"]', figure],
    ['[vc_single_image image="5" link="https://x.example"]', figure],
    // Shortcodes that hold only an address.
    ['[embed]https://v.example/1[/embed]', link('https://v.example/1', 'v.example/1')],
    [
      '[embed width="3"]https://v.example/1?a=1&amp;b=2[/embed]',
      link('https://v.example/1?a=1&amp;b=2', 'v.example/1?a=1&amp;b=2'),
    ],
    ['[gist]https://gist.github.com/a/1[/gist]', link('https://gist.github.com/a/1', 'gist.github.com/a/1')],
    ['[anything]\nhttps://v.example/1\n[/anything]', link('https://v.example/1', 'v.example/1')],
    ['[gist https://gist.github.com/a/1]', link('https://gist.github.com/a/1', 'gist.github.com/a/1')],
    [
      '[gist id="aa5a315d61ae9438b18d"]',
      link('https://gist.github.com/aa5a315d61ae9438b18d', 'gist.github.com/aa5a315d61ae9438b18d'),
    ],
    [
      '[youtube=http://www.youtube.com/watch?v=abc&w=3]',
      link('http://www.youtube.com/watch?v=abc&amp;w=3', 'youtube.com/watch?v=abc&amp;w=3'),
    ],
    [
      '[youtube]dQw4w9WgXcQ[/youtube]',
      link('https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'youtube.com/watch?v=dQw4w9WgXcQ'),
    ],
    ['[vimeo 123456]', link('https://vimeo.com/123456', 'vimeo.com/123456')],
    ['[tweet 1234567890]', link('https://twitter.com/i/status/1234567890', 'twitter.com/i/status/1234567890')],
    ['[video mp4="https://x.example/a.mp4"]\n[/video]', link('https://x.example/a.mp4', 'x.example/a.mp4')],
    ['[audio https://x.example/a.mp3|titles=Horn]', link('https://x.example/a.mp3', 'x.example/a.mp3')],
    [
      '[pdf-embedder url=&#8221;https://x.example/a.pdf&#8221; zoom=&#8221;1&#8243;]',
      link('https://x.example/a.pdf', 'x.example/a.pdf'),
    ],
    ['[image src="https://x.example/a.png" alt="A"]', '<p><img src="https://x.example/a.png" alt="A"></p>'],
    ['[button link="https://x.example"]Give <b>now</b>[/button]', 'Give <b>now</b>'],
    ['[button link="https://x.example"]Give now[/button]', '<a href="https://x.example">Give now</a>'],
    // Words in brackets.
    [
      '[video] [Twitter users said] [YouTube video] [see https://x.example]',
      '[video] [Twitter users said] [YouTube video] [see https://x.example]',
    ],
    ['[[gallery ids="5"]]', '&#91;gallery ids="5"&#93;'],
    // Code.
    ['[code]a\n\n  [gallery] &lt;b&gt;[/code]', '<pre><code>a\n\n  [gallery] &lt;b&gt;</code></pre>'],
    [
      '[sourcecode language="sql" light=1]\n  a <br />\n  b\n[/sourcecode]',
      '<pre><code class="language-sql">  a \n  b</code></pre>',
    ],
    ['[PHP]<?php echo 1; ?>[/php]', '<pre><code class="language-php">&lt;?php echo 1; ?&gt;</code></pre>'],
    ['[code] is not closed', '[code] is not closed'],
  ])('converts %s', (given, expected) => {
    expect(replaceShortcodes(given, upload).text.trim()).toBe(expected);
  });

  it('reports what it dropped, and finishes with any number of brackets', { tags: 'slow' }, () => {
    expect(replaceShortcodes('[contact-form-7 id="1"]', upload).dropped).toEqual(['[contact-form-7 id="1"]']);
    const cpuSeconds = startCpuTimer();
    replaceShortcodes('[caption '.repeat(20_000) + '[a '.repeat(50_000), upload);
    replaceShortcodes('[code]'.repeat(20_000) + '[a]'.repeat(50_000), upload);
    expect(cpuSeconds()).toBeLessThan(5);
  });

  it('reports galleries with pictures that it does not know', () => {
    expect(replaceShortcodes('[gallery ids="5"]', upload).unknown).toEqual([]);
    const partly = replaceShortcodes('[gallery ids="5,6"] [gallery]', upload);
    expect([partly.text.trim(), partly.unknown]).toEqual([figure, ['[gallery ids="5,6"]', '[gallery]']]);
    expect(replaceShortcodes('[gallery]', upload, () => ['5']).unknown).toEqual([]);
  });
});

describe('replaceDynamicBlocks', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph -->', '<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph -->', []],
    [
      'a<!-- wp:core-embed/youtube {"url":"https://y.example/1"} /-->b',
      `a${link('https://y.example/1', 'y.example/1')}b`,
      [],
    ],
    ['a<!-- wp:spacer {"height":"2px"} /-->b', 'ab', []],
    ['a<!-- wp:block {"ref":12} /-->b', 'ab', ['block {"ref":12}']],
    ['<!-- wp:acf/quote {"data":{"text":"So it is"}} /-->', '', ['acf/quote {"data":{"text":"So it is"}}']],
    ['<!-- wp:video {broken /--> and <!-- wp:cut', ' and <!-- wp:cut', ['video {broken']],
  ])('converts %s', (given, text, dropped) => {
    expect(replaceDynamicBlocks(given)).toEqual({ text, dropped });
  });
});
