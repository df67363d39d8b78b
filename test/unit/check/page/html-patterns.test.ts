import fc from 'fast-check';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { htmlPatterns } from '../../../../src/check/page/html-patterns.ts';
import { htmlRules } from '../../../../src/check/page/html-rules.ts';

const validator = new HtmlValidate(new StaticConfigLoader(htmlRules));
const mistakes = (html: string) =>
  validator
    .validateStringSync(html, 'page.html')
    .results.flatMap(({ messages }) => messages.map(({ line, ruleId, message }) => `${line} ${message} (${ruleId})`));
const isValid = (html: string) => mistakes(html).length === 0;

/** A page with all kinds of elements that the pages of a site have. */
const page = `<!doctype html>
<html lang="hi" dir="ltr">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'self'">
<title>वर्षा &amp; बाढ़</title><meta name="description" content="कल &quot;भारी&quot; वर्षा">
<link rel="canonical" href="https://news.example/a.html"><link rel="preload" href="f.woff2" as="font" type="font/woff2" crossorigin>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"a < b"}</script><script src="x.js" type="module"></script>
</head>
<body class="page-article">
<!-- A comment -->
<header><a href="#main">Skip</a><nav aria-label="Menu"><ul><li><a href="a.html" aria-current="page">A</a></li><li><a href="b.html">B</a></li><li>C</li></ul></nav></header>
<main id="main">
<article lang="en"><h1>Title</h1><p>Text <em>more</em> &amp; <a href="x.html" rel="external">link <b>bold</b></a>, <time datetime="2024-05-06">6 May</time>.</p>
<figure><a href="p.jpg"><img src="p.jpg" alt="Rain" width="10" height="20" loading="lazy"></a><figcaption>Caption</figcaption></figure>
<picture><source srcset="p.webp" type="image/webp"><img src="p.jpg" alt=""></picture>
<h2 id="part">Part</h2><ol start="3"><li>one</li><li><p>two</p><ul><li>three</li></ul></li></ol><blockquote><p>said</p></blockquote>
<table><caption>Counts</caption><thead><tr><th scope="col">Y</th></tr></thead><tbody><tr><td>1</td></tr><tr><td>2</td></tr></tbody></table>
<dl><dt>K</dt><dd>V</dd><dt>L</dt><dd>W</dd></dl><details><summary>More</summary><p>hidden</p></details>
<audio controls src="a.mp3"></audio><svg viewBox="0 0 9 9" width="9" height="9.5" role="img" aria-label="Chart"><title>Chart</title><path d="M0 0"/><rect x="1" y="2" width="3" height="4"/></svg></article>
<form action="search.html"><label for="q">Search</label><input id="q" name="q" type="search" autocomplete="off"><label>Year <select name="y"><option value="1">1</option><option value="2" selected>2</option></select></label><fieldset><legend>L</legend><input type="checkbox" name="c" id="c"><label for="c">C</label></fieldset><button type="submit">Go</button></form>
</main>
<footer><p>End<br>of page</p><template><article><h3></h3><p class="a b"></p></article></template></footer>
</body>
</html>
`;

const tokens = (html: string) => html.match(/<!--[\s\S]*?-->|<[^<>]*>|[^<]+/g) ?? [];
const isTag = (token: string) => token.startsWith('<') && !token.startsWith('<!');
const closes = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** The end of the element that starts at a token, or of the token itself. */
function elementEnd(list: readonly string[], start: number): number {
  let depth = 0;
  for (let index = start; index < list.length; index += 1) {
    const token = list[index] ?? '';
    const [, slash, name = ''] = /^<(\/?)([a-z0-9-]+)/.exec(token) ?? [];
    if (slash === '/') depth -= 1;
    else if (name !== '' && !closes.has(name) && !token.endsWith('/>')) depth += 1;
    if (depth <= 0) return index + 1;
  }
  return list.length;
}

type Mutation = (list: readonly string[], at: number, other: number) => readonly string[];
const attributes = [
  ...[
    'hidden',
    'href=""',
    'href=" "',
    'href="x"',
    'href="a&b"',
    'alt=""',
    'alt',
    'id="q"',
    'id="a b"',
    'id=""',
    'class="a a"',
  ],
  ...[
    'for="none"',
    'for="main"',
    'type="button"',
    'type="text"',
    'autoplay',
    'role="command"',
    'width="x"',
    'width="5"',
    'align="left"',
  ],
  ...[
    'aria-label=""',
    'aria-label="x"',
    'lang="hi"',
    'name="q"',
    'dir="up"',
    "title='a'",
    'title="a&nope;b"',
    'src=""',
    'tabindex="x"',
  ],
  ...[
    'http-equiv="refresh"',
    'autocomplete="nope"',
    'controls',
    'itemprop="name"',
    'title = "x"',
    'usemap="#m"',
    'href="x" href="y"',
  ],
];
const texts = [
  ...[
    'a',
    ' ',
    '&',
    '>',
    '&nope;',
    '&amp;',
    '<',
    '"',
    '\ufeff',
    '</p>',
    '<p>',
    '<br>',
    '<div>d</div>',
    '<main>m</main>',
  ],
];
const changeTag =
  (change: (tag: string, other: number) => string): Mutation =>
  (list, at, other) =>
    list.map((token, index) => (index === at && isTag(token) ? change(token, other) : token));
const mutations: readonly Mutation[] = [
  // A tag or text less.
  (list, at) => list.toSpliced(at, 1),
  // An element less.
  (list, at) => list.toSpliced(at, elementEnd(list, at) - at),
  // An element at another place, several times.
  (list, at, other) => list.toSpliced(other, 0, ...list.slice(at, elementEnd(list, at))),
  (list, at, other) =>
    list.toSpliced(other, 0, ...Array.from({ length: 3 }, () => list.slice(at, elementEnd(list, at))).flat()),
  (list, at) => list.toSpliced(at, 0, ...list.slice(at, elementEnd(list, at))),
  // Its content at another place.
  (list, at, other) => list.toSpliced(other, 0, ...list.slice(at + 1, elementEnd(list, at) - 1)),
  // Other text.
  (list, at, other) => list.toSpliced(at, 0, texts[other % texts.length] ?? ''),
  // Other attributes.
  changeTag((tag, other) => tag.replace(/\s*\/?>$/, (end) => ` ${attributes[other % attributes.length]}${end}`)),
  changeTag((tag, other) => {
    const own = tag.match(/\s[^\s="]+(?:="[^"]*")?/g) ?? [];
    return tag.replace(own[other % Math.max(1, own.length)] ?? '', '');
  }),
  changeTag((tag) => tag.replace(/="[^"]*"/, '=""')),
  changeTag((tag) => tag.replace(/="([^"]*)"/, '="x $1"')),
  // Another element.
  changeTag((tag, other) => tag.replace(/^<[a-z0-9]+/, `<${['div', 'p', 'span', 'li', 'a', 'main', 'h2'][other % 7]}`)),
  changeTag((tag) => tag.replace(/\s*>$/, '/>')),
];

const mutated = (steps: readonly (readonly [number, number, number])[]) =>
  steps
    .reduce<readonly string[]>((list, [kind, at, other]) => {
      const mutate = mutations[kind % mutations.length];
      return mutate ? tokens(mutate(list, at % list.length, other % list.length).join('')) : list;
    }, tokens(page))
    .join('');

describe('htmlPatterns', () => {
  test('finds no mistake only where the rules find none', () => {
    expect(mistakes(page)).toEqual([]);
    const known = new Set(htmlPatterns(page));
    const step = fc.tuple(fc.nat(mutations.length - 1), fc.nat(400), fc.nat(400));
    let [same, valid, others] = [0, 0, 0];
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 3 }), (steps) => {
        const html = mutated(steps);
        const patterns = htmlPatterns(html);
        if (patterns?.isSubsetOf(known)) {
          same += 1;
          expect(mistakes(html), html).toEqual([]);
        } else if (patterns && isValid(html)) {
          // What was found valid together with other pages must not hide mistakes either.
          valid += 1;
          for (const pattern of patterns) known.add(pattern);
        } else others += 1;
      }),
      { numRuns: 400 },
    );
    expect(Math.min(same, valid, others)).toBeGreaterThan(10);
  });

  test.each([
    ['texts and addresses', page.replaceAll('Text', 'Other &lt;words&gt;').replaceAll('b.html', '../c/d.html?e#f')],
    ['more elements of a kind', page.replace('<li>C</li>', '<li>C</li><li><a href="d.html">D</a></li><li>E</li>')],
    ['an order that does not matter', page.replace('<dt>K</dt><dd>V</dd>', '<dt>K</dt><dd>V</dd><dd>X</dd>')],
    ['numbers', page.replaceAll('width="10"', 'width="640"')],
  ])('does not distinguish %s', (_, other) => {
    expect(other).not.toBe(page);
    expect(htmlPatterns(other)?.isSubsetOf(htmlPatterns(page) ?? new Set())).toBe(true);
  });

  test.each([
    ['tags that are not closed in order', page.replace('</em>', '')],
    ['a tag that nothing opens', page.replace('</em>', '</em></b>')],
    ['an attribute without quotation marks', page.replace('rel="external"', 'rel=external')],
    ['an image map', page.replace('<br>', '<map name="m"><area alt="" href="x"></map>')],
    ['an instruction for html-validate', page.replace('A comment', '[html-validate-disable-next void-content]')],
    ['a script without an end', '<script>x'],
    ['a sign that begins no tag', page.replace('more', '< more')],
  ])('has no patterns of a page with %s', (_, other) => {
    expect(htmlPatterns(other)).toBeUndefined();
  });
});
