// @module-tag slow
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostCopies } from '../../../../src/catalog/copies/copy-store.ts';
import { updateCopies } from '../../../../src/catalog/copies/update-copies.ts';
import type { Catalog } from '../../../../src/catalog/database/catalog.ts';
import { number } from '../../../../src/catalog/database/columns.ts';
import { copiesOf, copyGroups } from '../../../../src/catalog/queries/copy-queries.ts';
import { storyAddress, storyHashes } from '../../../../src/catalog/queries/story-queries.ts';
import { removeArticle } from '../../../../src/catalog/store/save-article.ts';
import { propertyRuns } from '../../../property-seed.ts';
import { type ArticleDraft, smallCatalog } from '../small-catalog.ts';
import { madeText, withChanges } from './made-text.ts';

const text = madeText(1, 200);

function groupsOf(catalog: Catalog): readonly (readonly string[])[] {
  return copyGroups(catalog).map((group) => group.map(({ article }) => article.address));
}

function updated(...drafts: readonly ArticleDraft[]) {
  const archive = smallCatalog();
  archive.fill(...drafts);
  updateCopies(archive.catalog);
  return archive;
}

/** Pieces of a series: gaps at the same places. */
function piece(seed: number, length = 200): string {
  const words = madeText(99, length).split(' ');
  return words.map((word, index) => (index % 15 === 0 ? madeText(seed + 500 + index, 1) : word)).join(' ');
}

describe('copies', () => {
  test('are grouped, oldest first, with their lengths', () => {
    const { catalog } = updated(
      { address: 'b', text: withChanges(text, 10), day: '2023-07-29' },
      { address: 'a', text, day: '2023-07-30' },
      { address: 'c', text: madeText(2) },
      { address: 'd', text: 'Short.' },
      { address: 'e', text: 'Short.' },
    );
    expect(groupsOf(catalog)).toEqual([['b', 'a']]);
    expect(copiesOf(catalog, 2).map(({ words }) => words)).toEqual([200, 200]);
    expect(copiesOf(catalog, 3)).toEqual([]);
  });

  test('of a withdrawn article are none', () => {
    const { catalog, put } = updated({ address: 'a', text }, { address: 'b', text });
    expect(groupsOf(catalog)).toEqual([['a', 'b']]);
    put({ address: 'b' });
    expect(updateCopies(catalog)).toContain('a');
    expect(groupsOf(catalog)).toEqual([]);
  });

  test('in other languages of one story are versions', () => {
    const { catalog } = updated(
      { address: 'a', text, translations: ['b'] as never, lang: 'en-GB' },
      { address: 'b', text, lang: 'en-US' },
      { address: 'c', text },
    );
    expect(copiesOf(catalog, 1).map(({ article }) => article.address)).toEqual(['a', 'c']);
    expect([1, 2, 3].map((id) => storyAddress(catalog, id))).toEqual(['a', 'a', 'a']);
    expect([...storyHashes(catalog, '2023', '2023').keys()].toSorted()).toEqual([1, 2, 3]);
    expect(storyHashes(catalog, '2024', '2024').size).toBe(0);
  });

  test('are not pieces of a series, whether it has a few or many', () => {
    for (const length of [3, 8, mostCopies + 5]) {
      const { catalog } = updated(
        ...Array.from({ length }, (_, index) => ({ address: `a${index}`, title: 'Gold', text: piece(index * 300) })),
      );
      expect(groupsOf(catalog), String(length)).toEqual([]);
    }
  });

  test('are not notices of two dates with other numbers', () => {
    const notice = (room: number) => `${madeText(1, 90)} 10 11 12 14 15 16 18 20 ${room} ${madeText(2, 50)}`;
    for (const [day, count] of [
      ['2023-07-02', 1],
      ['2023-08-02', 0],
    ] as const) {
      const { catalog } = updated(
        { address: 'a', text: notice(7), day: '2023-07-01' },
        { address: 'b', text: notice(9), day },
      );
      expect(groupsOf(catalog), day).toHaveLength(count);
    }
  });

  test('are no more than a limit, and are found again when one goes', () => {
    const drafts = Array.from({ length: mostCopies + 1 }, (_, index) => ({
      address: `a${index}`,
      title: 'Rain',
      text,
    }));
    const { catalog } = updated(...drafts);
    expect(groupsOf(catalog)).toEqual([]);
    removeArticle(catalog, 'a0.md');
    expect(updateCopies(catalog)).toHaveLength(mostCopies);
    expect(groupsOf(catalog)[0]).toHaveLength(mostCopies);
  });

  test('are none once a later article makes them too many', () => {
    const drafts = Array.from({ length: mostCopies }, (_, index) => ({ address: `a${index}`, title: 'Rain', text }));
    const { catalog, put } = updated(...drafts);
    expect(groupsOf(catalog)[0]).toHaveLength(mostCopies);
    put({ address: 'last', title: 'Rain', text });
    expect(updateCopies(catalog)).toHaveLength(mostCopies);
    expect(groupsOf(catalog)).toEqual([]);
  });

  test('name the articles of which a page may change, and nothing more', () => {
    const { catalog, put } = updated(
      { address: 'a', text },
      { address: 'b', text: madeText(2) },
      { address: 'c', text },
    );
    expect(updateCopies(catalog)).toEqual([]);
    put({ address: 'b', text: madeText(2), title: 'Other' });
    expect(updateCopies(catalog)).toEqual([]);
    put({ address: 'c', text, title: 'Other' });
    expect([...updateCopies(catalog)].toSorted()).toEqual(['a', 'c']);
    put({ address: 'b', text: withChanges(text, 12) });
    expect([...updateCopies(catalog)].toSorted()).toEqual(['a', 'b', 'c']);
    removeArticle(catalog, 'c.md');
    expect([...updateCopies(catalog)].toSorted()).toEqual(['a', 'b']);
  });
});

const texts = fc.oneof(
  fc.constantFrom(
    ...[1, 2].flatMap((seed) => [
      madeText(seed, 200),
      withChanges(madeText(seed, 200), 10),
      withChanges(madeText(seed, 200), 9, 4),
    ]),
  ),
  fc.constantFrom(...[0, 300, 600, 900, 1200].map((seed) => piece(seed))),
  // A part of the template in a longer text.
  fc.constantFrom(`${madeText(99, 120)} ${madeText(5, 500)}`, `${madeText(1, 100)} ${madeText(6, 100)}`, 'Short.'),
);

test('after any edits the copies are those of an archive that is read at once', () => {
  const name = fc.integer({ min: 0, max: 39 }).map((value) => `a${value}`);
  const edit = fc.record({
    name,
    text: fc.option(texts, { freq: 5 }),
    title: fc.constantFrom('Part 1', 'Part 2', 'Rain'),
  });
  fc.assert(
    fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 30 }), { minLength: 2, maxLength: 5 }), (rounds) => {
      const grown = smallCatalog();
      const held = new Map<string, ArticleDraft>();
      let before = new Map<string, string>();
      for (const round of rounds) {
        for (const { name, text, title } of round) {
          if (text === null) {
            held.delete(name);
            removeArticle(grown.catalog, `${name}.md`);
          } else {
            held.set(name, { address: name, text, title });
            grown.put({ address: name, text, title });
          }
        }
        const affected = new Set<string>(updateCopies(grown.catalog));
        const fresh = updated(...held.values());
        expect(groupsOf(grown.catalog)).toEqual(groupsOf(fresh.catalog));
        const tables = ['copy_sketches', 'copy_runs', 'copy_pairs', 'copy_groups', 'copy_pending'];
        for (const table of tables)
          expect(grown.catalog.value(number, `SELECT count(*) FROM ${table}`), table).toBe(
            fresh.catalog.value(number, `SELECT count(*) FROM ${table}`),
          );
        const after = new Map(
          groupsOf(grown.catalog).flatMap((group) =>
            group.map((address) => [address, JSON.stringify(group.map((each) => held.get(each)))]),
          ),
        );
        // The page of an edited article is rendered again anyway.
        const edited = new Set(round.map(({ name }) => name));
        for (const address of held.keys())
          if (!edited.has(address) && before.get(address) !== after.get(address)) expect(affected).toContain(address);
        before = after;
      }
    }),
    { numRuns: propertyRuns(25) },
  );
});
