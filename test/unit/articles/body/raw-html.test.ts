import { expect, test } from 'vitest';
import { rawHtml } from '../../../../src/articles/body/raw-html.ts';

test.each([
  ['a <b>c</b>', { line: 1, first: '<b>', count: 2 }],
  ['a\nb\n\n<div>\nc\n</div>', { line: 4, first: '<div>\nc\n</div>', count: 1 }],
  ['a\nb <br> c', { line: 2, first: '<br>', count: 1 }],
  ['<!-- a -->', { line: 1, first: '<!-- a -->', count: 1 }],
])('%j contains HTML', (body, found) => {
  expect(rawHtml(body)).toEqual(found);
});

test.each(['a < b', '`<b>`', '    <b>', '<https://example.org/>', '<a@example.org>', '\\<b>', 'I <3 u'])(
  '%j contains no HTML',
  (body) => {
    expect(rawHtml(body)).toBeUndefined();
  },
);
