import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readCode } from '../../../../src/build/epochs/code-content.ts';
import { sourceGraph } from '../../../../src/build/epochs/source-graph.ts';

const root = mkdtempSync(join(tmpdir(), 'source-graph-'));
afterAll(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

const graph = () => sourceGraph(root, readCode);
const reachedFrom = (path: string) => graph().reachedFrom([path]);
const hashOf = (path: string) => graph().hashOf([path]);

test.each([
  ['an import', "import { a } from './b.ts';"],
  ['an import over several lines', "import {\n  a,\n} from './b.ts';"],
  ['an import for its effect', "import './b.ts';"],
  ['a re-export', "export * from './b.ts';"],
  ['an import when needed', "const b = await import('./b.ts');"],
  ['an import when needed, broken over lines', "const b = await import(\n  './b.ts'\n);"],
  ['a worker', "new Worker(new URL('./b.ts', import.meta.url));"],
  ['double quotes', 'import { a } from "./b.ts";'],
])('follows %s', async (_, text) => {
  write('src/a.ts', text);
  write('src/b.ts', "import '../other/c.ts';");
  write('other/c.ts', "import './a-circle.ts';");
  write('other/a-circle.ts', "import '../src/b.ts';");
  write('other/not-imported.ts', '');

  expect(await reachedFrom('src/a.ts')).toEqual(['other/a-circle.ts', 'other/c.ts', 'src/a.ts', 'src/b.ts']);
});

test.each([
  "import type { A } from './b.ts';",
  "import type {\n  A,\n} from './b.ts';",
  "export type { A } from './b.ts';",
])('leaves types out: %j', async (text) => {
  write('types/a.ts', `import { c } from './c.ts';\n${text}\nimport './d.ts';`);
  for (const name of ['b', 'c', 'd']) write(`types/${name}.ts`, '');
  expect(await reachedFrom('types/a.ts')).toEqual(['types/a.ts', 'types/c.ts', 'types/d.ts']);
});

test('a folder stands for all files in it', async () => {
  write('folder/a.njk', "{# import './b.ts' #}");
  write('folder/deep/b.css', '');
  expect(await reachedFrom('folder')).toEqual(['folder/a.njk', 'folder/deep/b.css']);
});

test('an import in a comment is left out, and so is a file that is not there', async () => {
  write('comment/a.ts', "// Like import './b.ts'.\nnew URL('./missing.ts', import.meta.url);");
  write('comment/b.ts', '');
  expect(await reachedFrom('comment/a.ts')).toEqual(['comment/a.ts']);
});

test('the hash follows names and code', async () => {
  write('hash/a.ts', '1;');
  const before = await hashOf('hash');
  expect(await hashOf('hash')).toBe(before);
  write('hash/a.ts', '2;');
  expect(await hashOf('hash')).not.toBe(before);
  write('hash/a.ts', '1;');
  write('hash/b.ts', '');
  expect(await hashOf('hash')).not.toBe(before);
});
