import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatKey, type PageKey, parseKey } from '../../../src/pages/page-key.ts';

const page = fc.oneof(fc.integer({ min: 1 }), fc.constant('index' as const));
const facet = fc.constantFrom('tag' as const, 'place' as const);
const key: fc.Arbitrary<PageKey> = fc.oneof(
  fc.record({ kind: fc.constant('home' as const) }),
  fc.record({ kind: fc.constant('article' as const), address: fc.string() }),
  fc.record({ kind: fc.constant('day' as const), day: fc.constant('2023-07-27'), page }),
  fc.record({ kind: fc.constant('term' as const), facet, page, term: fc.string({ unit: 'binary' }) }),
  fc.record({ kind: fc.constant('term-feed' as const), facet, term: fc.string() }),
  fc.record({ kind: fc.constant('sitemap' as const), part: fc.constant('2023'), page: fc.nat() }),
);

test('a key survives being written down, whatever a term is called', () => {
  fc.assert(
    fc.property(key, (one) => {
      expect(parseKey(formatKey(one))).toEqual(one);
    }),
  );
});
