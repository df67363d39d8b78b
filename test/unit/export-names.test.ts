import { expect, test } from 'vitest';
import { readModule, sourceFiles } from './source-modules.ts';

/** Names that two files export today. This list only shrinks: rename one of the two, then remove the name here. */
const sharedToday: readonly string[] = ['Entry', 'XmlElement'];

const filesByName = new Map<string, Set<string>>();
for (const { file, exports } of ['src', 'scripts'].flatMap(sourceFiles).map(readModule)) {
  for (const name of exports) filesByName.set(name, (filesByName.get(name) ?? new Set()).add(file));
}
const shared = new Map([...filesByName].filter(([, files]) => files.size > 1));

test('no two files export the same name', () => {
  const faults = [...shared]
    .filter(([name]) => !sharedToday.includes(name))
    .map(([name, files]) => `${name} is exported by ${[...files].join(' and ')}: rename it in all of them but one`);
  expect(faults).toEqual([]);
});

test('the list of names exported twice holds no name that is exported once', () => {
  const done = sharedToday.filter((name) => !shared.has(name));
  expect(done, 'remove these from sharedToday in test/unit/export-names.test.ts').toEqual([]);
});

test('reads the exports of every kind of declaration', () => {
  expect(filesByName.size).toBeGreaterThan(1000);
  expect(readModule('test/unit/source-modules.ts').exports).toEqual([
    'ModuleImport',
    'SourceModule',
    'sourceFiles',
    'readModule',
  ]);
});
