import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planUpload } from '../../../../src/upload/plan/upload-plan.ts';

/** Each file links to others: path => paths. */
type Links = ReadonlyMap<string, readonly string[]>;

const names = [
  'index.html',
  'a.html',
  'b/c.html',
  'b/index.html',
  'd.html',
  'assets/1.css',
  'assets/2.css',
  'feed.xml',
  'sw.js',
];
const version: fc.Arbitrary<Links> = fc
  .uniqueArray(fc.constantFrom(...names), { minLength: 1 })
  .chain((paths) =>
    fc
      .array(fc.uniqueArray(fc.constantFrom(...paths)), { minLength: paths.length, maxLength: paths.length })
      .map((links) => new Map(paths.map((path, index) => [path, path.endsWith('.css') ? [] : (links[index] ?? [])]))),
  );
const manifestOf = (links: Links) => new Map([...links].map(([path, targets]) => [path, targets.join(' ')]));

test('whoever comes from a page of the old version meets no missing file, at any moment', () => {
  fc.assert(
    fc.property(version, version, fc.func(fc.nat()), (before, after, order) => {
      const plan = planUpload({ there: manifestOf(before), here: manifestOf(after) });
      const there = new Map(before);
      const steps = [
        ...plan.put.flatMap((group) =>
          group.toSorted((a, b) => order(a) - order(b)).map((path) => () => there.set(path, after.get(path) ?? [])),
        ),
        ...plan.remove.map((path) => () => there.delete(path)),
      ];
      for (const [index, step] of steps.entries()) {
        step();
        const isDeleting = index >= steps.length - plan.remove.length;
        const starts = [...before.keys()].filter((path) => there.has(path) && (!isDeleting || after.has(path)));
        expect(missingFrom(starts, there)).toEqual([]);
      }
      expect(Object.fromEntries(there)).toEqual(Object.fromEntries(after));
    }),
  );
});

function missingFrom(starts: readonly string[], files: Links): readonly string[] {
  const reached = new Set(starts);
  for (const path of reached) for (const target of files.get(path) ?? []) reached.add(target);
  return [...reached].filter((path) => !files.has(path));
}

test('sends only what differs', () => {
  const there = new Map([
    ['same.html', '1'],
    ['changed.html', '1'],
    ['gone.html', '1'],
  ]);
  const here = new Map([
    ['same.html', '1'],
    ['changed.html', '2'],
    ['new.html', '1'],
    ['new.css', '1'],
  ]);
  expect(planUpload({ there, here })).toEqual({
    put: [['new.css'], ['new.html'], ['changed.html']],
    remove: ['gone.html'],
    added: 2,
    changed: 1,
    unchanged: 1,
  });
});

test('sends again, and deletes, what an interrupted upload left uncertain', () => {
  const there = new Map([
    ['a.html', '1'],
    ['b.html', '1'],
  ]);
  const unsure = new Set(['a.html', 'half.html']);
  expect(planUpload({ there, here: there, unsure })).toMatchObject({ put: [['a.html']], remove: ['half.html'] });
});

test('sends everything on demand', () => {
  const site = new Map([
    ['a.html', '1'],
    ['b.css', '1'],
  ]);
  expect(planUpload({ there: site, here: site, all: true })).toMatchObject({ added: 0, changed: 2, unchanged: 0 });
});
