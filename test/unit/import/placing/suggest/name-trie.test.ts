// @module-tag slow
import { assert, constantFrom, oneof, pre, property, string, stringMatching, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameTrie } from '../../../../../src/import/placing/suggest/name-trie.ts';
import { termKey } from '../../../../../src/language/term-key.ts';

const word = oneof(
  stringMatching(/^[\u0904-\u0939\u0958-\u0961][\u0900-\u0963\u0966-\u097f]{0,8}$/),
  string({ unit: constantFrom('न्', 'म्', 'ण', 'त', 'प', 'क', '़', 'ँ', 'ं', 'ा'), minLength: 1, maxLength: 6 }),
  stringMatching(/^[a-z0-9éßﬁñ]{1,8}$/),
  stringMatching(/^[अआ\u0621-\u064a][\u0621-\u0655]{0,6}$/),
);

function found(name: string, text: string): readonly string[] {
  const trie = new NameTrie();
  trie.add(name, 'it');
  return trie.find(text).map(({ term, at }) => `${term} ${at}`);
}

describe('NameTrie', () => {
  it('finds every spelling of a word', () => {
    const spellings = [(text: string) => text.normalize('NFD'), (text: string) => termKey(text) as string];
    assert(
      property(tuple(word, word), ([name, other]) => {
        pre(
          [name, termKey(name)].every((text) => /^[\p{L}\p{N}]/u.test(text)) &&
            /^[\p{L}\p{N}\p{M}]+$/u.test(termKey(name)) &&
            /^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*$/u.test(other),
        );
        for (const spelt of spellings) {
          const written = spelt(name);
          expect(found(name, written)).toEqual(['it 0']);
          expect(found(written, name)).toEqual(['it 0']);
        }
        expect(found(name, other)).toHaveLength(termKey(name) === termKey(other) ? 1 : 0);
      }),
      { numRuns: 1500 },
    );
  });

  it('finds names of several words, the longest first, and not across sentences', () => {
    const trie = new NameTrie();
    for (const name of ['South', 'South Korea', 'Korea', 'दक्षिण कोरिया']) trie.add(name, name);
    const terms = (text: string) => trie.find(text).map(({ term }) => term);
    expect(terms('South Korea and the South. Korea too; दक्षिण  कोरिया')).toEqual([
      'South Korea',
      'South',
      'Korea',
      'दक्षिण कोरिया',
    ]);
    expect(terms('Southern Koreans, south')).toEqual([]);
  });
});
