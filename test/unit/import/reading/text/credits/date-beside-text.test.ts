import { describe, expect, it } from 'vitest';
import { readSinglePage } from '../../../../../../src/import/reading/text/read-page.ts';

const text =
  'The old bridge was closed to lorries on Monday, after inspectors had found cracks in three of its piers, as an engineer said.';
const pageWith = (line: string, first = text) =>
  readSinglePage(['News', 'Mayor closes the old bridge to lorries', line, first, text, text].join('\n'));

describe('a date in a line that is no credit line', () => {
  it.each([
    ['text size: T T Your Company and its Markets, a Special Section of the Paper March 4, 2024, 6:37 PM EDT', text],
    ['Closed', `March 4, 2024 -- ${text}`],
    ['Closed', `4 March 2024 – ${text}`],
  ])('is that of the page, with a doubt: "%s"', (line, first) => {
    const page = pageWith(line, first);
    expect(page?.published?.slice(0, 10)).toBe('2024-03-04');
    expect(page?.notes).toContainEqual(
      expect.objectContaining({
        kind: 'unsure',
        field: 'date',
        message: expect.stringContaining('read from the line'),
      }),
    );
  });

  it.each([
    ['Closed', `The bridge was built on March 4, 1924, as everyone knows. ${text}`],
    ['Last updated by the desk of the paper and its many friends in the valley on March 4, 2024', text],
  ])('is not that of the page: "%s" "%s"', (line, first) => {
    expect(pageWith(line, first)?.published).toBeUndefined();
  });
});
