import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { renderBody } from '../../../../../src/articles/body/render-body.ts';
import { htmlRules } from '../../../../../src/check/page/html-rules.ts';

const render = (body: string) => renderBody(body, { lang: 'en', pictureOf: () => undefined });
const html = (body: string) => render(body).html.trim();

describe('footnotes', () => {
  const body =
    'A[^two] b[^one] c[^two]\n\n[^one]: First, see[^deep].\n[^two]: Second\n\n    more\n[^deep]: Third\n[^no]: Last\n';

  test('are numbered in the order of their references, and lead back to each of them', () => {
    const { html: page, text } = render(body);
    const references = [...page.matchAll(/<a href="#(fn:\d)" id="(fnref:[\d:]+)" role="doc-noteref">(\d)<\/a>/g)];
    expect(references.map(([, note, id, number]) => [note, id, number])).toEqual([
      ['fn:1', 'fnref:1', '1'],
      ['fn:2', 'fnref:2', '2'],
      ['fn:1', 'fnref:1:2', '1'],
      ['fn:3', 'fnref:3', '3'],
    ]);
    expect(page).toContain('<li id="fn:1"><p>Second</p>\n<p>more <a href="#fnref:1" role="doc-backlink">↩');
    expect(text).toBe('A b c\nSecond\nmore\nFirst, see.\nThird\nLast');
  });

  test('without a reference, or with a name that is used twice, are listed last', () => {
    expect(html('A[^x]\n\n[^y]: Y\n\n[^x]: X\n\n[^x]: X2\n').match(/<p>\w+/g)).toEqual([
      '<p>A',
      '<p>X',
      '<p>Y',
      '<p>X2',
    ]);
  });

  test('that do not exist are text', () => {
    expect(html('a[^b] c^[d]')).toBe('<p>a[^b] c^[d]</p>');
  });

  test('in headings and in descriptions of pictures leave no link to nothing', () => {
    const page = html('# H[^1]\n\n![a[^2]](x.png)\n\n[^1]: > q\n\n[^2]: n\n');
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
    expect(ids).toContain('fn:2');
  });

  test('are unique, valid and complete for any text, and take linear time', { tags: 'slow' }, async () => {
    const parts = [
      '[^a]',
      '[^a]:',
      ' [^b]: ',
      '[^b]',
      '\n\n',
      '\n',
      '    ',
      '> ',
      '- ',
      'word ',
      '![z',
      '](x.png)',
      '# h',
      '[k',
      '](#y)',
    ];
    const validator = new HtmlValidate({ ...htmlRules, rules: { ...htmlRules.rules, 'no-dup-id': 'error' } });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...parts), { maxLength: 25 }), async (written) => {
        const page = html(`word\n\n${written.join('')}`);
        const report = await validator.validateString(
          `<!DOCTYPE html><html lang="en"><head><title>a</title></head><body>${page}</body></html>`,
        );
        expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
        const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
        for (const [, target] of page.matchAll(/href="#(fn[^"]+)"/g)) expect(ids).toContain(target);
      }),
      { numRuns: 60 },
    );
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => `a[^${index}]\n\n[^${index}]: x\n\n`).join('');
    expect(html(many(5_000))).toContain('<li id="fn:5000">');
  });
});

describe('quotations', () => {
  test.each([
    ['> Said.\n>\n> — *Name*, 2020', '<p>Said.</p>\n<footer>— <cite><em>Name</em>, 2020</cite></footer>'],
    ['> Said.\n> -- Name', '<p>Said.</p>\n<footer>— <cite>Name</cite></footer>'],
    ['> कहा।\\\n> – नाम', '<p>कहा।</p>\n<footer>– <cite>नाम</cite></footer>'],
    ['> — Yes?\n> — No!', '<p>— Yes?\n— No!</p>'],
    ['> — Yes?\n>\n> — No!', '<p>— Yes?</p>\n<p>— No!</p>'],
    ['> Said\n> \\-- Name', '<p>Said\n-- Name</p>'],
    ['> — Alone', '<p>— Alone</p>'],
    ['> Minus\n> – 5', '<p>Minus\n– 5</p>'],
    [`> Said\n> — ${'word '.repeat(40)}`, `<p>Said\n— ${'word '.repeat(40).trim()}</p>`],
  ])('%s', (body, expected) => {
    expect(html(body)).toBe(`<blockquote>\n${expected}\n</blockquote>`);
  });

  test('are pull quotes by their first line, which is no text', () => {
    const { html: page, text } = render('> [!pullquote]\n> Big\n> — Name');
    expect(page).toBe(
      '<blockquote class="pullquote">\n<p>Big</p>\n<footer>— <cite>Name</cite></footer>\n</blockquote>\n',
    );
    expect(text).toBe('Big\n— Name');
    expect(html('> [!PULLQUOTE]\n>\n> Big')).toBe('<blockquote class="pullquote">\n<p>Big</p>\n</blockquote>');
  });
});

describe('lists', () => {
  test('of tasks have boxes with labels', () => {
    const { html: page, text } = render('- [ ] a\n- [x] *b*\n- [y] c\n- \\[ ] d');
    expect(page).toContain('<li class="task"><label><input type="checkbox" disabled> a</label></li>');
    expect(page).toContain('<li class="task"><label><input type="checkbox" disabled checked> <em>b</em></label></li>');
    expect(page).toContain('<li>[y] c</li>\n<li>[ ] d</li>');
    expect(text).toBe('a\nb\n[y] c\n[ ] d');
  });

  test('of definitions', () => {
    expect(html('Term\n: One\n: Two')).toBe('<dl>\n<dt>Term</dt>\n<dd>One</dd>\n<dd>Two</dd>\n</dl>');
  });
});

test.each([
  ['See https://example.org/a?b=1&c. End', 'https://example.org/a?b=1&amp;c'],
  ['देखें https://example.org/a।', 'https://example.org/a'],
  ['دیکھیں https://example.org/a۔', 'https://example.org/a'],
  ['(http://example.org/a_(b))', 'http://example.org/a_(b)'],
  ['<https://example.org/>', 'https://example.org/'],
])('a bare address is a link: %s', (body, href) => {
  expect(html(body)).toContain(`<a href="${href}" rel="external">`);
});

test.each([
  'www.example.org example.org a@example.org //example.org ftp://example.org mailto:a@example.org javascript://x',
  '`https://example.org`',
  'report.zip 1.2.3.4',
])('is no link: %s', (body) => {
  expect(html(body)).not.toContain('<a ');
});
