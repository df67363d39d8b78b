import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bodyReferences } from '../../../../../src/articles/body/body-references.ts';
import { linkKind } from '../../../../../src/articles/body/link-kind.ts';
import { hasOnlyPlainLinks } from '../../../../../src/import/placing/files/has-only-plain-links.ts';

it.each([
  'See [the page](https://example.org/a).',
  'Write to [us](mailto:desk@example.org).',
  'See [the story](../05/old-bridge.md).',
  '![The bridge](old-bridge.jpg)',
  'A claim.[^1]\n\n[^1]: Its source, [a page](https://example.org/).',
])('needs no parsing for "%s"', (body) => {
  expect(hasOnlyPlainLinks(body)).toBe(true);
});

it.each([
  'See [the list](list.xlsx).',
  'See [the list][1].\n\n[1]: list.xlsx',
  '\\![a](list.xlsx)',
  '[x `![a`](list.xlsx)',
  '[![The bridge](old-bridge.jpg)](list.xlsx)',
  '<javascript:x>',
  '![a]([a](list.xlsx)',
])('is not sure about "%s"', (body) => {
  expect(hasOnlyPlainLinks(body)).toBe(false);
});

it('is never sure about a text with any other link', () => {
  const part = fc.constantFrom(
    ...[
      '[a](',
      '![a](',
      '[',
      ']',
      '(',
      ')',
      '](',
      '!',
      '\\',
      '`',
      '\n',
      '\n\n',
      ' ',
      'word',
      '<',
      '>',
      '"',
      '*',
      '    ',
    ],
    ...['b.md', 'b.zip', '/b.md', '#b', 'mailto:a@b.c', 'mailto:', 'https://b.c', 'javascript:x', 'p.png'],
    ...['[^1]', '[^1]:', '[1]:', '[a][1]', '[a]: b.zip', '![a]: b.zip'],
  );
  const body = fc.array(part, { maxLength: 10 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(body, (text) => {
      if (!hasOnlyPlainLinks(text)) return;
      const kinds = bodyReferences(text).links.map(({ href }) => linkKind(href));
      expect(kinds.filter((kind) => !['web', 'contact', 'article'].includes(String(kind)))).toEqual([]);
    }),
    { numRuns: 4000 },
  );
});
