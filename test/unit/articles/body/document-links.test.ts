import { expect, test } from 'vitest';
import { documentLinks } from '../../../../src/articles/body/document-links.ts';

test.each([
  ['a paragraph of its own', '[The *report*](a%20b.pdf#page=2)', ['a b.pdf']],
  ['one with line ends around it', 'Text\n\n[x](a.pdf)\n\n[y](b.pdf)\n', ['a.pdf', 'b.pdf']],
  ['one in a quotation', '> [x](a.pdf)', ['a.pdf']],
  ['words before it', 'See [x](a.pdf)', []],
  ['words after it', '[x](a.pdf).', []],
  ['two links', '[x](a.pdf) [y](b.pdf)', []],
  ['a picture', '[![x](a.jpg)](b.pdf)', []],
  ['a heading', '## [x](a.pdf)', []],
  ['an item of a list', '- [x](a.pdf)', []],
  ['the web', '[x](https://example.org/a.pdf)', []],
])('%s', (_, body, files) => {
  expect([...documentLinks(body)]).toEqual(files);
});
