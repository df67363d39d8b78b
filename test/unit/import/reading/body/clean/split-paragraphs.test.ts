import { expect, it } from 'vitest';
import { resolveAlone } from '../../../../../../src/import/reading/body/resolve.ts';
import { toMarkdown } from '../../../../../../src/import/reading/body/to-markdown.ts';

it.each([
  ['one<br /><br />two', 'one\n\ntwo'],
  ['<div>one<br>\n<br>\n<br>two<br>three</div>', 'one\n\ntwo\\\nthree'],
  ['<p><span>one<br><br>two</span> and <b>three</b></p>', 'one\n\ntwo and **three**'],
  ['<blockquote>one<br><br>two</blockquote>', '> one\n>\n> two'],
  ['<ul><li>one<br><br>two</li></ul>', '- one\n\n  two'],
  ['<b>one<br><br>two</b>', '**one\\\n\\\ntwo**'],
  ['<pre><code>one<br><br>two</code></pre>', '```\none\n\ntwo\n```'],
  ['<br><br>one<br><br>', 'one'],
])('ends a paragraph at two line breaks: %s', (html, markdown) => {
  expect(toMarkdown(html, resolveAlone()).markdown).toBe(markdown);
});
