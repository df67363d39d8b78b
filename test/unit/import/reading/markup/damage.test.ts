import { describe, expect, it } from 'vitest';
import { resolveAlone } from '../../../../../src/import/reading/body/resolve.ts';
import { toMarkdown } from '../../../../../src/import/reading/body/to-markdown.ts';
import { readHtml } from '../../../../../src/import/reading/html/read-html.ts';
import { startCpuTimer } from '../../../../cpu-timer.ts';

const [one, two, three] = ['<p>The first paragraph.</p>', '<p>The second one.</p>', '<p>The third one.</p>'];
const all = 'The first paragraph.\n\nThe second one.\n\nThe third one.';
const read = (html: string) => {
  const { markdown, notes } = toMarkdown(html, resolveAlone());
  return { markdown, messages: notes.map(({ kind, message }) => `${kind}: ${message}`) };
};

describe('damaged markup', () => {
  it.each([
    ['a style without an end', `${one}<style>.a { b: c }\n${two}${three}`, 'the element <style>'],
    [
      'a style with the end of the next one',
      `${one}<style>/* <p> */${two}<style>.b{}</style>${three}`,
      'the element <style>',
    ],
    ['a script without an end', `${one}<script>const a = "<p>b</p>";${two}${three}`, 'the element <script>'],
    [
      'a script with the end of the next one',
      `${one}<script>a();\n${two}<script>b()</script>${three}`,
      'the element <script>',
    ],
    ['a comment without an end', `${one}<!-- mark ${two}${three}`, 'a comment'],
    ['the mark of a block without an end', `${one}<!-- wp:paragraph ${two}<!-- /wp:paragraph -->${three}`, 'a comment'],
    ['a quote that is not closed', `${one}<p class="x>The second one.</p><p class="y">The third one.</p>`, 'a tag'],
    ['a last quote that is not closed', `${one}${two}<p class="x>The third one.</p>`, 'a tag'],
    ['a tag without an end', `${one}<p class="x" The second one.</p>${three}`, 'a tag'],
    ['a last tag without an end', `${one}${two}<p The third one is the last`, 'a tag'],
    ['an end tag without an end', `${one}${two}</div The third <b>one</b>.`, 'a tag'],
    ['an end tag in the next tag', `<p>The first paragraph.</p<p>The second one.</p>${three}`, 'a tag'],
    [
      'a script whose tag is damaged',
      `${one}<script type="x${two}<a href="y"></a>${three}<script>a()</script>`,
      'a tag',
    ],
    ['a value that takes in the next tag', `${one}<p class=x<span>The second one.</span></p>${three}`, 'a tag'],
  ])('keeps the text after %s, and says so', (_, html, subject) => {
    const { markdown, messages } = read(html);
    expect(
      markdown
        .replaceAll('**', '')
        .replace('one is the last', 'one.')
        .replace(/\n\n +/g, '\n\n'),
    ).toBe(all);
    expect(messages).toContainEqual(
      expect.stringMatching(`^unsure: ${subject} has no end; the text after it was kept: "`),
    );
  });

  it.each([
    ['a section of CDATA', `<![CDATA[${one}${two}]]>${three}`],
    ['a section of CDATA without an end', `<![CDATA[${one}${two}${three}`],
    ['a comment that ends as in old browsers', `${one}<!-- a --!>${two}<!-- b -->${three}`],
    [
      'a style and a script with markup in them',
      `${one}<style>/* <p> */</style>${two}<script>a('<p>');</script>${three}`,
    ],
    ['a title with signs', `${one}<p title='a > b <i>c</i>'>The second one.</p>${three}`],
  ])('reads %s without a note of damage', (_, html) => {
    expect(read(html)).toEqual({
      markdown: all,
      messages: html.includes('<script>') ? ['dropped: an element <script>'] : [],
    });
  });

  it.each([
    [
      'a script',
      `${one}<script>const text = "<p>a";`,
      'the element <script> has no end; what follows was left out: "const',
    ],
    ['a style', `${one}<style>.a{}`, 'the element <style> has no end; what follows was left out: ".a{}"'],
    ['a comment', `${one}<!-- the end`, 'a comment has no end; what follows was left out: "the end"'],
    [
      'comments in each other',
      `${one}<!-- ${two}<p>It is as long as a paragraph of a story.</p><!-- b -->`,
      'a comment contains another comment, so its own end may be missing; it was left out: "The second one.',
    ],
    ['a player', `${one}<video>${two}`, 'an element <video>: "The second one."'],
  ])('names what %s hides', (_, html, message) => {
    const { markdown, messages } = read(html);
    expect(markdown).toBe('The first paragraph.');
    expect(messages).toContainEqual(expect.stringContaining(message));
  });

  it('doubts a text in which another one begins', () => {
    const { markdown, messages } = read(`${one}</content><content><![CDATA[${two}${three}`);
    expect(markdown).toBe(all);
    expect(messages).toEqual([expect.stringContaining('unsure: another text begins here (a section of CDATA)')]);
  });

  it('keeps the text after linked data without an end', () => {
    expect(read(`${one}<script type="application/ld+json">{"a":1,\n${two}<script>b()</script>${three}`).markdown).toBe(
      all,
    );
    const whole = `${one}<script type="application/ld+json">{"a":"\\n<p>b</p>;<script>"}</script>${two}${three}`;
    expect(read(whole).markdown).toBe(all);
  });

  it('keeps a long text in a player that is not closed', () => {
    expect(
      read(`${one}<iframe src="https://a.example/">${`<p>${'The harbour is old. '.repeat(20)}</p>`}`).markdown,
    ).toContain('The harbour is old.');
  });

  it('says so in a saved page too', () => {
    const prose = `<p>${'The night ferry sails again from the old harbour, as it did. '.repeat(20)}</p>`;
    const page = readHtml(
      Buffer.from(`<body><h1>Ferry</h1><article>${prose}<style>.a{}${prose}<p>The end of it.</p></article>`),
    );
    expect(page.article?.textContent).toContain('The end of it.');
    expect(page.article?.querySelector('wbr')?.attributes['data-damage']).toBe('style-kept');
  });

  it.each([
    ['tags', '<p'],
    ['tags with words', '<p a '],
    ['values', '<p a="b>c '],
    ['two kinds of quotes', `<p a="b><p a='`],
    ['comments', '<!-- <p>'],
    ['marks of blocks', '<!-- wp:p <p>'],
    ['sections', '<![CDATA[ <p>'],
    ['styles', '<style><p>'],
    ['scripts', '<script>\n<p>'],
    ['end tags', '</p a'],
  ])('reads forty thousand %s without an end quickly', { tags: 'slow' }, (_, piece) => {
    const cpuSeconds = startCpuTimer();
    readHtml(Buffer.from(`${piece.repeat(40_000)} -->`));
    expect(cpuSeconds()).toBeLessThan(10);
  });
});
