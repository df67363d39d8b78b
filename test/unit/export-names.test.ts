import { expect, test } from 'vitest';
import { readModule, sourceFiles } from './source-modules.ts';

const filesByName = new Map<string, Set<string>>();
for (const { file, exports } of ['src', 'scripts'].flatMap(sourceFiles).map(readModule)) {
  for (const name of exports) filesByName.set(name, (filesByName.get(name) ?? new Set()).add(file));
}

test('no two files export the same name', () => {
  const faults = [...filesByName]
    .filter(([, files]) => files.size > 1)
    .map(([name, files]) => `${name} is exported by ${[...files].join(' and ')}: rename it in all of them but one`);
  expect(faults).toEqual([]);
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
