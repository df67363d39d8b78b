import { expect, test } from 'vitest';
import { readModule, sourceFiles } from './source-modules.ts';

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

test('no file imports itself by way of others, not even for a type', () => {
  const faults = [...targets.keys()].flatMap((file) => {
    const cycle = cycleThrough(file, targets);
    return cycle ? [`${cycle.join(' -> ')}: move what they share to a file that imports none of them`] : [];
  });
  expect(faults).toEqual([]);
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
