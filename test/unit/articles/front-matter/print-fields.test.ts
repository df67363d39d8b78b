import { describe, expect, test } from 'vitest';
import { readPage } from '../../../../src/articles/front-matter/page-number.ts';
import { readRights } from '../../../../src/articles/front-matter/read-rights.ts';

describe('a page of a newspaper', () => {
  test.each([
    ['A1', 'A1'],
    ['12', '12'],
    ['p. 4', '4'],
    ['pages 4–5', '4-5'],
    ['1, 6', '1, 6'],
    ['iv', 'iv'],
    ['3b', '3b'],
    ['१', '१'],
    ['A-1', 'A-1'],
    ['A1-A3', 'A1-A3'],
  ])('%j is %j', (written, page) => {
    expect(readPage(written)).toEqual({ ok: true, value: page });
  });

  test.each(['front page', 'one', '-', '4-', '123456', 'https://x', '1, '.repeat(40), '<b>1'])(
    'is not %j',
    (written) => {
      const read = readPage(written);
      expect(read.ok ? read.value : read.issue.message).toMatch(/^is not a page: /);
    },
  );
});

describe('the rights of an article', () => {
  test.each(['CC-BY-4.0', 'cc-by-nc-nd-3.0', 'https://example.org/terms', '© 2024 The Post'])(
    'may be %j',
    (written) => {
      expect(readRights(written)).toEqual({ ok: true, value: written });
    },
  );

  test.each(['CC-BY-9', 'CCBY', 'http://'])('are not %j', (written) => {
    const read = readRights(written);
    expect(read.ok ? read.value : read.issue.message).toMatch(/^is neither a known licence nor a statement: /);
  });
});
