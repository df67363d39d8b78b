import { describe, expect, it } from 'vitest';
import { aliasSpans } from '../../../../src/search/words/alias-spans.ts';

const table = new Map([
  ['north', ['x']],
  ['north kore', ['uṫr kori']],
  ['km', ['y']],
]);

describe('aliasSpans', () => {
  it('finds the longest name at each position and ignores other words', () => {
    expect(aliasSpans(['missile', 'nòrth', 'kore', 'ḱm'], table)).toEqual([
      { start: 1, length: 2, names: ['uṫr kori'] },
      { start: 3, length: 1, names: ['y'] },
    ]);
  });

  it('finds nothing in an empty query', () => {
    expect(aliasSpans([], table)).toEqual([]);
  });
});
