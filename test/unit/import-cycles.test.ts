import { expect, test } from 'vitest';
import { readModule, sourceFiles } from './source-modules.ts';

/** Files that stand in a cycle of imports today. This list only shrinks. */
const inCycleToday: readonly string[] = [
  'src/import/reading/text/credits/author-lines.ts',
  'src/import/reading/text/credits/find-authors.ts',
  'src/import/reading/text/headline/headline-echoes.ts',
  'src/import/reading/text/headline/headline-signs.ts',
  'src/import/reading/text/headline/story-words.ts',
];

const targets = new Map(
  ['src', 'scripts']
    .flatMap(sourceFiles)
    .map(readModule)
    .map(({ file, imports }) => [file, imports.flatMap(({ target }) => target ?? [])]),
);

/** The shortest way from a file along imports back to itself, both ends included; undefined if there is none. */
function cycleThrough(file: string, graph: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [file];
  for (const from of queue) {
    for (const to of graph.get(from) ?? []) {
      if (to === file) return pathTo(from, cameFrom, [file]);
      if (cameFrom.has(to)) continue;
      cameFrom.set(to, from);
      queue.push(to);
    }
  }
  return undefined;
}

function pathTo(end: string, cameFrom: ReadonlyMap<string, string>, tail: readonly string[]): readonly string[] {
  const before = cameFrom.get(end);
  return before === undefined ? [end, ...tail] : pathTo(before, cameFrom, [end, ...tail]);
}

const cycles = new Map([...targets.keys()].map((file) => [file, cycleThrough(file, targets)]));

test('no file imports itself by way of others, not even for a type', () => {
  const faults = [...cycles].flatMap(([file, cycle]) =>
    cycle === undefined || inCycleToday.includes(file)
      ? []
      : [`${cycle.join(' -> ')}: move what they share to a file that imports none of them`],
  );
  expect(faults).toEqual([]);
});

test('the list of files in a cycle holds no file that is in none', () => {
  const done = inCycleToday.filter((file) => cycles.get(file) === undefined);
  expect(done, 'remove these from inCycleToday in test/unit/import-cycles.test.ts').toEqual([]);
});

test('finds the shortest cycle through a file', () => {
  const graph = new Map([
    ['a', ['b', 'c']],
    ['b', ['d']],
    ['c', ['a']],
    ['d', ['a', 'd']],
    ['e', ['a']],
  ]);
  expect([...'abcde'].map((file) => cycleThrough(file, graph)?.join(''))).toEqual([
    'aca',
    'bdab',
    'cac',
    'dd',
    undefined,
  ]);
});
