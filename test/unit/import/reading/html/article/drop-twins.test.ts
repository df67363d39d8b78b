import { expect, it } from 'vitest';
import { bodyHtml } from '../../../../../../src/import/reading/body/body-html.ts';
import { parseFragment } from '../../../../../../src/import/reading/body/parse-html.ts';
import { dropTwins } from '../../../../../../src/import/reading/html/article/drop-twins.ts';

const [first, second] = ['ferry', 'bridge'].map(
  (name) => `<p>The ${name} opens again to all who live beside the river, as it did before the flood.</p>`,
);
const dropped = (html: string): string => {
  const body = parseFragment(html);
  dropTwins(body);
  return bodyHtml(body);
};

it.each([
  [
    'in another box',
    `<div>${first}${second}</div><div><h2>Again</h2>${first}${second}</div>`,
    `<div>${first}${second}</div>`,
  ],
  ['in the same box', `<div>${first}${second}${first}${second}</div>`, `<div>${first}${second}</div>`],
])('removes the second copy of a text %s', (_, html, rest) => {
  expect(dropped(html)).toBe(rest);
});

it.each([
  ['another order', `<div>${first}${second}</div><div>${second}${first}</div>`],
  ['one more paragraph', `<div>${first}${second}</div><div>${first}${second}${first?.replace('ferry', 'quay')}</div>`],
  ['one paragraph twice', `<div>${first}</div><div>${first}</div>`],
])('leaves %s', (_, html) => {
  expect(dropped(html)).toBe(html);
});
