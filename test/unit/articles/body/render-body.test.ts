import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { type BodyOptions, renderBody } from '../../../../src/articles/body/render-body.ts';

const variant = (name: string, width: number) => ({ url: `pictures/${name}-${width}.jpg`, width, height: width / 2 });
const picture = {
  width: 960,
  height: 480,
  sources: [{ type: 'image/jpeg', variants: [variant('map', 480), variant('map', 960)] }],
};
const options: BodyOptions = { lang: 'en', pictureOf: (src) => (src === 'map of korea.png' ? picture : undefined) };
const render = (body: string, more: Partial<BodyOptions> = {}) => renderBody(body, { ...options, ...more });
const html = (body: string, more: Partial<BodyOptions> = {}) => render(body, more).html.trim();

describe('renderBody', () => {
  test('renders Markdown', () => {
    expect(html('One *two* **three** ~~four~~ `five`\\\nsix\n\n> seven\n\n1. eight\n')).toBe(
      '<p>One <em>two</em> <strong>three</strong> <s>four</s> <code>five</code><br>\nsix</p>\n<blockquote>\n<p>seven</p>\n</blockquote>\n<ol>\n<li>eight</li>\n</ol>',
    );
  });

  test('shows HTML and template syntax as text', () => {
    expect(html('<script>alert(1)</script>\n\na <b onclick="x()">b</b> {{ c }} {% d %}')).toBe(
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n<p>a &lt;b onclick=&quot;x()&quot;&gt;b&lt;/b&gt; {{ c }} {% d %}</p>',
    );
  });

  test('keeps quotes and dashes unchanged', () => {
    expect(html('"a" -- b... (c)')).toBe('<p>&quot;a&quot; -- b... (c)</p>');
  });

  test('returns the text, one line for each block, and counts its words', () => {
    const body =
      '# Head *line*\n\nOne\ntwo **three**, [four](https://example.org/).\n\n- five `six`\n\n| a | b |\n|---|---|\n| 7 | 8 |\n\n```\nnine\n```\n\n![alt](x.png "ten")';
    const { text, words } = render(body);
    expect(text).toBe('Head line\nOne two three, four.\nfive six\na\nb\n7\n8\nnine\nten');
    expect(words).toBe(14);
  });

  test('returns an empty body for an empty text', () => {
    expect(render('')).toEqual({ html: '', headings: [], text: '', words: 0 });
  });
});

describe('headings', () => {
  test('begin at h2, skip no level and have unique readable ids', () => {
    const { headings, html: page } = render('# रक्षा विषयों पर *सहमति*!\n\n### Third\n\n# Third\n\n# …\n');
    expect(headings).toEqual([
      { id: 'रक्षा-विषयों-पर-सहमति', text: 'रक्षा विषयों पर सहमति!', level: 2 },
      { id: 'third', text: 'Third', level: 3 },
      { id: 'third-2', text: 'Third', level: 2 },
      { id: 'section', text: '…', level: 2 },
    ]);
    expect(page).toContain('<h3 id="third">Third</h3>\n<h2 id="third-2">Third</h2>');
  });

  test('without text are removed; a picture is the text of its heading', () => {
    expect(render('# \n\n## ![A map](x.png)\n')).toMatchObject({
      html: '\n<h2 id="a-map">A map</h2>\n',
      headings: [{ id: 'a-map', text: 'A map', level: 2 }],
    });
  });

  test('take no id that the layout uses', () => {
    expect(render('# Content', { takenIds: new Set(['content']) }).headings[0]?.id).toBe('content-2');
  });
});

describe('links', () => {
  test.each([
    ['[a](https://example.org/?b=1&c)', '<a href="https://example.org/?b=1&amp;c" rel="external">a</a>'],
    ['[a](mailto:a@example.org)', '<a href="mailto:a@example.org">a</a>'],
    ['[a](../28/other.md)', '<a href="../28/other.html">a</a>'],
    ['[a](../28/other%20one.md#b)', '<a href="../28/other%20one.html#b">a</a>'],
    ['[a](<दिल्ली.md>)', `<a href="${encodeURI('दिल्ली.html')}">a</a>`],
    ['[a](cafe\u0301.md)', '<a href="caf%C3%A9.html">a</a>'],
    ['[a](../index.html)', '<a href="../index.html">a</a>'],
    ['[a](#b)', '<a href="#b">a</a>'],
    ['[a](javascript:alert(1))', '[a](javascript:alert(1))'],
    ['[a](java&#115;cript:alert(1))', '[a](javascript:alert(1))'],
    ['[a](data:text/html,b)', '[a](data:text/html,b)'],
    ['[a](vbscript:b)', '[a](vbscript:b)'],
    ['<javascript:alert(1)>', '&lt;javascript:alert(1)&gt;'],
  ])('%s', (body, expected) => {
    expect(html(body)).toBe(`<p>${expected}</p>`);
  });

  test('to articles can be redirected, and no others are', () => {
    const linkOf = (href: string) => `x/${href}`;
    expect(html('[a](b.md)', { linkOf })).toBe('<p><a href="x/b.md">a</a></p>');
    for (const other of ['https://d.example/', 'mailto:a@example.org', 'tel:+911234', '#b', 'b.html', 'b.pdf'])
      expect(html(`[a](${other})`, { linkOf })).toContain(`href="${other}"`);
  });

  test('never run code, for any input', () => {
    const parts = [
      'java',
      'script',
      ':',
      'data:',
      '\t',
      '&#9;',
      '&Tab;',
      '\\',
      ' ',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '!',
      'a',
      '%6A',
      '&colon;',
      '\n',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 12 }), (written) => {
        const page = html(`[a](${written.join('')}) <${written.join('')}> ![b](${written.join('')})`);
        for (const [, href = ''] of page.matchAll(/href="([^"]*)"/g)) {
          expect(new URL(href.replaceAll('&amp;', '&'), 'https://example.org/').protocol).not.toMatch(
            /^(?:javascript|data):$/,
          );
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('pictures', () => {
  const img =
    '<img src="../pictures/map-960.jpg" srcset="../pictures/map-480.jpg 480w, ../pictures/map-960.jpg 960w" sizes="100vw" width="960" height="480" loading="lazy" decoding="async" alt="A map">';
  const shown = { root: '../', sizes: '100vw' };

  test('alone in a paragraph become figures, with their title as caption', () => {
    expect(html('![A *map*](map%20of%20korea.png "Korea & Japan")', shown)).toBe(
      `<figure><a class="enlarge" href="../pictures/map-960.jpg"><picture>${img}</picture></a><figcaption>Korea &amp; Japan</figcaption></figure>`,
    );
    expect(html('![](map%20of%20korea.png)', shown)).not.toContain('<a');
    expect(html('![A map](<map of korea.png>)\n![A map](<map of korea.png>)', shown).match(/<figure>/g)).toHaveLength(
      2,
    );
  });

  test('within text stay in the text', () => {
    expect(html('a ![A map](<map of korea.png>) b', shown)).toBe(`<p>a <picture>${img}</picture> b</p>`);
  });

  test('without a file are replaced by their description', () => {
    expect(html('![A <map>](gone.png)')).toBe('<figure>A &lt;map&gt;</figure>');
  });
});

test('tables have header scopes and align their columns by class', () => {
  expect(html('| a | |\n|--:|---|\n| 1 | 2 |')).toBe(
    '<div class="table-scroll" tabindex="0"><table>\n<thead>\n<tr>\n<th class="align-right" scope="col">a</th>\n<td></td>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td class="align-right">1</td>\n<td>2</td>\n</tr>\n</tbody>\n</table></div>',
  );
});

test.each([
  ['left', ':--'],
  ['center', ':-:'],
  ['right', '--:'],
])('a column is aligned to the %s by class', (side, rule) => {
  expect(html(`| a |\n|${rule}|\n| 1 |`)).toContain(`<td class="align-${side}">1</td>`);
});

test('renders any Markdown as valid HTML', { tags: 'slow' }, () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    // An id may begin with a digit and hold vowel signs, which are no letters to the strict rule.
    rules: { 'no-trailing-whitespace': 'off', 'valid-id': ['error', { relaxed: true }] },
  });
  const parts = [
    '# a\n',
    '# \n',
    '### b\n',
    '- c\n',
    '1. d\n',
    '> e\n',
    '| f | g |\n|---|:-:|\n| h | i |\n',
    '![j](k.png)',
    '![l](<map of korea.png> "m")',
    '[n](o.md)',
    '**',
    '`',
    '\n\n',
    '    code\n',
    '```x\n',
    '---\n',
    '<p>',
    '"',
    '&',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 10 }), (written) => {
      const report = validator.validateStringSync(`<!DOCTYPE html>\n<h1>T</h1>\n${html(written.join(''))}`);
      expect(
        report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
      ).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
