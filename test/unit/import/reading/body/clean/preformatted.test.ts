import { expect, it } from 'vitest';
import { resolveAlone } from '../../../../../../src/import/reading/body/resolve.ts';
import { toMarkdown } from '../../../../../../src/import/reading/body/to-markdown.ts';

it.each([
  ['a line break in code', '<pre><code>a<br>b<br />\n  c</code></pre>', '```\na\nb\n  c\n```'],
  ['blocks in code', '<pre><code><div>a</div><div>b</div></code></pre>', '```\na\nb\n```'],
  ['lines of verse', '<pre>\na\n<b>b</b><br>c\n\nd\n</pre>', 'a\\\n**b**\\\nc\n\nd'],
  [
    'text in columns',
    '<pre>Team     Goals\nHarbour    3\nIsland     2</pre>',
    '```\nTeam     Goals\nHarbour    3\nIsland     2\n```',
  ],
  ['an indented program', '<pre>if (a) {\n  b = 1;\n    c();\n}</pre>', '```\nif (a) {\n  b = 1;\n    c();\n}\n```'],
  ['code by its class', '<pre class="brush: php">a\nb</pre>', '```\na\nb\n```'],
  [
    'links',
    '<pre>See     <a href="https://x.example">it</a>\nor     not     now</pre>',
    'See     [it](https://x.example)\\\nor     not     now',
  ],
])('keeps the lines of preformatted text: %s', (_, html, markdown) => {
  expect(toMarkdown(html, resolveAlone()).markdown).toBe(markdown);
});

it('keeps the address of an old player', () => {
  const html = '<object><param name="movie" value="x"><embed src="https://v.example/1"></object>';
  const { markdown, notes } = toMarkdown(html, resolveAlone());
  expect([markdown, notes.length]).toEqual(['[v.example/1](https://v.example/1)', 1]);
});
