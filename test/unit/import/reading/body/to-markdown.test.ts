import { describe, expect, it } from 'vitest';
import { resolveAlone } from '../../../../../src/import/reading/body/resolve.ts';
import { toMarkdown } from '../../../../../src/import/reading/body/to-markdown.ts';
import { markdownToHtml } from '../../../../../src/import/reading/markdown/plain-markdown.ts';
import { startCpuTimer } from '../../../../cpu-timer.ts';

const convert = (html: string, title?: string) => toMarkdown(html, resolveAlone(), title);

describe('toMarkdown', () => {
  it.each([
    ['headings from the second level', '<h1>A</h1><p>x</p><h3>B</h3>', '## A\n\nx\n\n#### B'],
    ['nested lists', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', '- a\n  - b\n- c'],
    ['numbered lists from their start', '<ol start="4"><li>a</li><li>b</li></ol>', '4. a\n5. b'],
    [
      'tables',
      '<table><tr><th>A|B</th><th>C</th></tr><tr><td>1</td><td><p>2</p><p>3</p></td></tr></table>',
      '| A\\|B | C |\n| --- | --- |\n| 1 | 2 3 |',
    ],
    [
      'cells that span rows and columns',
      '<table><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr><tr><td colspan="2">d</td></tr></table>',
      '|  |  |\n| --- | --- |\n| a | b |\n|  | c |\n| d |  |',
    ],
    ['tables that only set the layout', '<table><tr><td><p>a</p></td></tr></table>', 'a'],
    [
      'quotations and code',
      '<blockquote><p>q</p></blockquote><pre><code class="language-js">a &lt; b</code></pre>',
      '> q\n\n```js\na < b\n```',
    ],
    ['raised and lowered digits', '10<sup>6</sup> H<sub>2</sub>O', '10⁶ H₂O'],
    ['entities', '&lt;b&gt; &amp;copy; &eacute;', '\\<b> &amp;copy; é'],
    [
      'signs of Markdown as text',
      '<p># a</p><p>1. b</p><p>- c</p><p>*d* [e](f) snake_case</p>',
      '\\# a\n\n1\\. b\n\n\\- c\n\n\\*d\\* [e\\](f) snake_case',
    ],
    [
      'players as links',
      '<iframe src="https://v.example.org/1" title="Film"></iframe>',
      '[Film](https://v.example.org/1)',
    ],
    [
      'definitions',
      '<dl><dt>t</dt><dd>d</dd><dd><p>e</p><p>f</p></dd><dt>u</dt><dd>g</dd></dl>',
      't\n: d\n: e\n\n  f\n\nu\n: g',
    ],
    ['definitions with two terms in a row', '<dl><dt>t</dt><dt>u</dt><dd>d</dd></dl>', '**t**\n\n**u**\n\nd'],
    ['text that begins like a definition', '<p>t</p><p>: d</p><p>~ e</p>', 't\n\n\\: d\n\n\\~ e'],
    [
      'boxes of tasks',
      '<ul><li><input type="checkbox"> a</li><li><label><input type="checkbox" checked="">b</label></li></ul>',
      '- [ ] a\n- [x] b',
    ],
    [
      'attributions of quotations',
      '<blockquote><p>q</p><footer>— <cite>N</cite></footer></blockquote><blockquote><p>r</p><cite>M</cite></blockquote>',
      '> q\n>\n> — N\n\n> r\n>\n> — M',
    ],
    [
      'pull quotes',
      '<figure class="wp-block-pullquote"><blockquote><p>q</p></blockquote></figure>',
      '> [!pullquote]\n> q',
    ],
    [
      'footnotes in a list',
      '<p>a<sup id="r1"><a href="#fn1">[1]</a></sup> b<a href="#fn1">1</a></p><hr class="sep"><section><hr><ol><li id="fn1"><p>N</p><p>M <a href="#r1">↩</a></p></li></ol></section>',
      'a[^1] b[^1]\n\n[^1]: N\n\n    M',
    ],
    [
      'footnotes of word processors',
      '<p>a<a href="#_ftn1" name="_ftnref1">[1]</a></p><h2>Notes</h2><p><a href="#_ftnref1" name="_ftn1">[1]</a> N</p><p>z</p>',
      'a[^1]\n\n## Notes\n\nz\n\n[^1]: N',
    ],
    [
      'numbers that are no footnotes',
      '<p><a href="#s">1</a></p><div><h2 id="s">S</h2><p>t</p></div>',
      '1\n\n## S\n\nt',
    ],
    ['text after stray ends of the page', '<p>a</p></body></html><p>b</p><html><head><p>c', 'a\n\nb\n\nc'],
    ['struck words and line breaks', 'a<br>b <del>c</del>', 'a\\\nb ~~c~~'],
  ])('keeps %s', (_, html, markdown) => {
    expect(convert(html).markdown).toBe(markdown);
  });

  it.each([
    'a[^1] b[^1]\n\n[^1]: N\n\n    M',
    't\n: d\n\nu\n: e',
    '- [ ] a\n- [x] b',
    '> q\n>\n> — N',
    '> [!pullquote]\n> q',
    '| a | b |\n| --- | --- |\n| 1 | 2 |',
    'see https://example.org/a_b',
  ])('keeps Markdown as it was: %s', (markdown) => {
    expect(convert(markdownToHtml(markdown)).markdown).toBe(markdown);
  });

  it('does not repeat the headline', () => {
    expect(convert('<h1>The  headline</h1><p>x</p><h2>Sub</h2>', 'The headline').markdown).toBe('x\n\n## Sub');
  });

  it.each([
    ['<script>alert(1)</script>'],
    ['<p onclick="alert(1)">x</p>'],
    ['<a href="javascript:alert(1)">x</a>'],
    ['<a href=" java\nscript:alert(1)">x</a>'],
    ['<a href="data:text/html,alert(1)">x</a>'],
    ['<img src="data:image/svg+xml,<svg onload=alert(1)>">'],
    ['<img src="javascript:alert(1)" alt="x">'],
    ['<svg><script>alert(1)</script></svg>'],
    ['<iframe src="javascript:alert(1)"></iframe>'],
    ['<style>alert(1)</style>'],
    ['<template><script>alert(1)</script></template>'],
    ['<!-- alert(1) -->'],
  ])('removes all code from %s', (html) => {
    const { markdown } = convert(`${html} end`);
    expect(markdown).not.toMatch(/alert|<[a-z]/);
    expect(markdown).toContain('end');
  });

  it.each(['nav', 'dialog', 'template', 'noscript', 'object', 'canvas', 'svg', 'select'])(
    'keeps the rest of a text in a <%s> that never ends',
    (name) => {
      const rest = 'The council met on Monday and spoke about the bridge for three hours. '.repeat(3).trim();
      const { markdown } = convert(`<p>Before.</p><${name}><p>${rest}</p><p>And then: ${rest}</p>`);
      expect(markdown).toBe(`Before.\n\n${rest}\n\nAnd then: ${rest}`);
    },
  );

  it('notes links without a target and keeps their text', () => {
    expect(convert('<a href="/about">About</a>')).toMatchObject({
      markdown: 'About',
      notes: [{ kind: 'changed', message: expect.stringContaining('/about') }],
    });
  });

  it('escapes text so that Markdown shows it unchanged', () => {
    const text = 'a*b* _c_ `d` [e](f) <g> &amp; &#65; ![h](i) 1. j # k > l ~~m~~ \\n | o';
    const { markdown } = convert(`<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`);
    expect(
      markdownToHtml(markdown)
        .replace(/<\/?p>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&')
        .trim(),
    ).toBe(text);
  });

  it('keeps emphasis after any number of comments', () => {
    expect(convert(`${'<!-- block --><p>a</p>'.repeat(200)}<p>b <em>c</em></p>`).markdown).toMatch(/a\n\nb \*c\*$/);
  });

  it.each([
    ['50,000 levels', `${'<div>'.repeat(50_000)}x${'</div>'.repeat(50_000)}`],
    ['50,000 levels of emphasis', `${'<b><i>'.repeat(25_000)}x`],
    ['50,000 list levels', `${'<ul><li>'.repeat(50_000)}x`],
    ['50,000 levels of a name with a colon', `${'<o:p>'.repeat(50_000)}x`],
    ['20,000 levels with < in an attribute', `${'<div title="<">'.repeat(20_000)}x`],
    ['lists and definitions in each other', `${'<li><dd>'.repeat(100_000)}x`],
    ['100,000 end tags in deep elements', `${'<div>'.repeat(100_000)}${'</i>'.repeat(100_000)}x`],
    ['100,000 spaces in code', `<pre>a${' '.repeat(100_000)}b</pre>`],
    ['200,000 unfinished tags', '<a '.repeat(200_000)],
    ['an endless line', `<p>${'word_ *'.repeat(300_000)}</p>`],
  ])('finishes quickly with %s', { tags: 'slow' }, (_, html) => {
    const cpuSeconds = startCpuTimer();
    convert(html);
    expect(cpuSeconds()).toBeLessThan(20);
  });
});
