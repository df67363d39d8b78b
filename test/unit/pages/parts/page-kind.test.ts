import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageKind } from '../../../../src/pages/parts/page-kind.ts';
import { parsePageNumber } from '../../../../src/pages/parts/paging.ts';
import { smallCatalog } from '../../catalog/small-catalog.ts';

const context = smallCatalog();

interface TermKey {
  readonly facet: string;
  readonly page: number | 'index';
  readonly term: string;
}

/** The key of a page after it was stored and read again. */
function storedKey(key: TermKey): TermKey | undefined {
  let read: TermKey | undefined;
  const kind = pageKind({
    name: 'term',
    key: ['facet', 'page', 'term'],
    all: () => [key],
    affected: () => [],
    record(_, { facet, page, term }) {
      read = { facet, page: parsePageNumber(page), term };
      return undefined;
    },
  });
  for (const text of kind.allKeys(context)) kind.record(context, text);
  return read;
}

test('a key survives storage, for any name of a term', () => {
  const page = fc.oneof(fc.integer({ min: 1 }), fc.constant('index' as const));
  const key = fc.record({ facet: fc.constantFrom('tag', 'place'), page, term: fc.string({ unit: 'binary' }) });
  fc.assert(
    fc.property(key, (before) => {
      expect(storedKey(before)).toEqual({ ...before });
    }),
  );
});

test('the last part of a key may contain the separator', () => {
  expect(storedKey({ facet: 'tag', page: 3, term: 'a|b||' })).toEqual({ facet: 'tag', page: 3, term: 'a|b||' });
});
