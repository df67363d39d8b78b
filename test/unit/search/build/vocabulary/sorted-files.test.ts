import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ChangeLine,
  sortedFiles,
  updateSortedFiles,
  type WrittenFiles,
} from '../../../../../src/search/build/vocabulary/sorted-files.ts';

const keyOf = (line: string) => line.slice(0, line.indexOf(' '));
const lineOf = (key: string, size: number) => `${key} ${'x'.repeat(size)}`;
const contents = ({ files }: WrittenFiles) =>
  new Map(files.map(({ name, bytes }) => [name, gunzipSync(bytes).toString()]));

/** Lines whose keys are numbers in letters: sorted, and long enough for about 20 files. */
const key = (number: number) => `k${String(number).padStart(5, '0')}`;
const all = new Map(
  Array.from({ length: 4_000 }, (_, index) => [key(index * 2), lineOf(key(index * 2), 15 + (index % 23))]),
);
const written = sortedFiles(all);

function update(changes: ReadonlyMap<string, string | undefined>) {
  const old = contents(written);
  const read: string[] = [];
  const updated = updateSortedFiles(
    {
      table: written.table,
      keyOf,
      read: (name) => {
        read.push(name);
        return old.get(name) ?? '';
      },
    },
    new Map([...changes].map(([changed, line]): readonly [string, ChangeLine] => [changed, () => line])),
  );
  return { updated, read };
}

test('cuts lines into files of about one size', () => {
  const sizes = [...contents(written).values()].map(({ length }) => length);
  expect(sizes.length).toBeGreaterThan(15);
  expect(Math.max(...sizes)).toBeLessThan(9_400);
  expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThanOrEqual(6_000);
});

test('after any changes, the files are those of all lines', () => {
  const firsts = written.table.firstWords;
  const changedKey = fc.oneof(
    fc.nat(8_100).map(key),
    fc.constantFrom(...firsts),
    // Whole files.
    fc.nat(firsts.length - 1).map((index) => firsts[index] ?? ''),
    fc.constant('a'),
  );
  const size = fc.oneof(fc.constant(0), fc.nat(40), fc.constant(3_000));
  fc.assert(
    fc.property(fc.array(fc.tuple(changedKey, size), { maxLength: 12 }), fc.boolean(), (list, clears) => {
      const changes = new Map<string, string | undefined>();
      if (clears)
        for (const each of all.keys())
          if (each >= (firsts[3] ?? '') && each < (firsts[6] ?? '')) changes.set(each, undefined);
      for (const [each, length] of list) changes.set(each, length === 0 ? undefined : lineOf(each, length));
      const lines = new Map<string, string>(all);
      for (const [each, line] of changes) {
        if (line === undefined) lines.delete(each);
        else lines.set(each, line);
      }
      const expected = sortedFiles(lines);
      const { updated } = update(changes);
      expect(updated.table).toEqual(expected.table);
      const known = new Map([...contents(written), ...contents(updated)]);
      for (const [name, text] of contents(expected)) expect(known.get(name)).toBe(text);
    }),
    { numRuns: 40, seed: 1 },
  );
});

test('a changed line reads and writes few files', () => {
  const changed = key(4_000);
  const { updated, read } = update(new Map([[changed, lineOf(changed, 20)]]));
  expect(updated.files.length).toBeLessThan(4);
  expect(read.length).toBeLessThan(4);
});

test('all lines can be removed, and the first ones added', () => {
  const none = update(new Map([...all.keys()].map((each) => [each, undefined]))).updated;
  expect(none).toEqual({ files: [], table: { words: [], firstWords: [] } });
  const first = updateSortedFiles({ table: none.table, keyOf, read: () => '' }, new Map([['a', () => 'a x']]));
  expect(first).toEqual(sortedFiles(new Map([['a', 'a x']])));
});
