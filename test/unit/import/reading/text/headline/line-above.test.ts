import { expect, test } from 'vitest';
import { readSinglePage } from '../../../../../../src/import/reading/text/read-page.ts';

const words =
  'The harbour which has sheltered boats from the storms of winter since the monks built the first wall and where the ferries to the islands leave every morning at eight was closed on Monday after a storm broke the outer wall and carried two boats onto the rocks below the lighthouse';
const rest = 'Ferries will leave from Wexford until the wall is repaired, which may take three weeks, officials said.';
const titleOf = (...lines: readonly string[]): string | undefined => readSinglePage(lines.join('\n\n'))?.title;

test.each([
  ['a headline', ['Storm closes harbour of Kilmore', '5 January 2004']],
  ['a short headline', ['Storm closes harbour']],
  ['one word', ['Kilmore', '5 January 2004']],
  ['a headline below its date', ['5 January 2004', 'Storm closes harbour']],
  ['a headline below a menu', ['Home', 'News', 'Storm closes harbour of Kilmore', '5 January 2004']],
])('a long paragraph without a full stop is no headline below %s', (_, head) => {
  const title = head.findLast((line) => !/2004/.test(line));
  expect(titleOf(...head, words, rest)).toBe(title);
  expect(titleOf(...head, words.slice(0, 210), rest)).toBe(title);
});

test('a long headline stays one below the name of the site and below a menu', () => {
  const headline = words.slice(0, 150).trim();
  expect(titleOf('Kilmore News', headline, '5 January 2004', `${words}.`, rest)).toBe(headline);
  expect(titleOf('Home', 'Sport', 'Wexford', headline, '5 January 2004', `${words}.`, rest)).toBe(headline);
});
