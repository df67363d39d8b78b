// @module-tag slow
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchFiles } from '../../../src/serve/watch-files.ts';
import type { FolderWatch } from '../../../src/serve/watch-folder.ts';

let home: string;
let root: string;
let watch: FolderWatch;
let changed: string[];
let count = 0;
const onError = vi.fn();

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'watch-'));
  root = join(home, 'articles');
  mkdirSync(join(root, '2023/07'), { recursive: true });
  changed = [];
  watch = start();
});
afterEach(() => {
  watch.close();
  rmSync(home, { recursive: true, force: true });
  expect(onError.mock.calls).toEqual([]);
});

function start(paths = [root]): FolderWatch {
  return watchFiles({
    paths,
    isWatched: (_, inFolder) => isWatched(inFolder),
    onChange: (path) => changed.push(relative(home, path)),
    onError,
    checkMilliseconds: 20,
  });
}

function write(file: string, text = 'text'): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Writes to a file until that is reported, and then one new file in each folder. Each is reported, or a folder that it is in. */
async function notices(file: string): Promise<void> {
  const name = relative(home, file);
  await expect
    .poll(() => {
      write(file, String(performance.now()));
      return changed;
    }, often)
    .toContain(name);
  const folders = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isDirectory());
  const single = folders.map(({ parentPath, name }) => join(parentPath, name, `${++count}.md`)).filter(isWatched);
  changed.length = 0;
  for (const path of single) writeFileSync(path, '');
  const isReported = (path: string) => changed.some((report) => `${path}/`.startsWith(`${join(home, report)}/`));
  await expect.poll(() => single.filter((path) => !isReported(path)), often).toEqual([]);
}

const often = { interval: 5 };
const isWatched = (path: string) => !path.includes('skipped');

test.each<readonly [string, () => void]>([
  ['its folder was moved away and back', () => moveAwayAndBack(root)],
  ['a folder above was moved away and back', () => moveAwayAndBack(home)],
  ['a folder below was moved away and back', () => moveAwayAndBack(join(root, '2023'))],
  ['its folder was removed and made again', () => replace(root)],
  ['a folder below was removed and made again', () => replace(join(root, '2023'))],
  [
    'another folder took its place',
    () => {
      mkdirSync(join(home, 'other/2023/07'), { recursive: true });
      renameSync(root, join(home, 'before'));
      renameSync(join(home, 'other'), root);
    },
  ],
  [
    'a file took the place of a folder for a while',
    () => {
      rmSync(join(root, '2023'), { recursive: true });
      writeFileSync(join(root, '2023'), '');
      rmSync(join(root, '2023'));
      mkdirSync(join(root, '2023/07'), { recursive: true });
    },
  ],
])('notices a change after %s', async (_, act) => {
  act();
  await notices(join(root, '2023/07/a.md'));
  changed.length = 0;
  await notices(join(root, '2023/07/new/b.md'));
});

function moveAwayAndBack(folder: string): void {
  renameSync(folder, `${folder}.away`);
  renameSync(`${folder}.away`, folder);
}

function replace(folder: string): void {
  rmSync(folder, { recursive: true });
  mkdirSync(join(root, '2023/07'), { recursive: true });
}

test('reports that its folder is gone, and that it is back', async () => {
  renameSync(root, join(home, 'away'));
  await expect.poll(() => changed).toContain('articles');
  changed.length = 0;
  renameSync(join(home, 'away'), root);
  await expect.poll(() => changed).toContain('articles');
  await notices(join(root, '2023/07/a.md'));
});

test('waits for a folder that does not exist, and reports the changes of a single file', async () => {
  const file = join(home, 'one.json');
  root = join(home, 'later');
  watch.close();
  watch = start([root, file]);
  writeFileSync(file, '1');
  await expect.poll(() => changed).toContain('one.json');
  changed.length = 0;
  write(join(home, 'two.json'));
  renameSync(join(home, 'two.json'), file);
  await expect.poll(() => changed).toContain('one.json');
  await notices(join(root, 'a/b.md'));
});

test('reports changes, removals and new folders, and nothing of a folder that is left out', async () => {
  write(join(root, 'skipped/a.md'));
  write(join(root, '2023/a.md'));
  await expect.poll(() => changed).toContain(join('articles', '2023', 'a.md'));
  changed.length = 0;
  rmSync(join(root, '2023/a.md'));
  await expect.poll(() => changed).toContain(join('articles', '2023', 'a.md'));
  write(join(root, 'skipped/b/c.md'));
  await notices(join(root, '2024/01/b.md'));
  expect(changed.filter((path) => path.includes('skipped'))).toEqual([]);
});

test('reports a thousand changes in a second, and the one after', async () => {
  for (let number = 0; number < 1000; number++) write(join(root, `2023/07/${number}.md`));
  await expect.poll(() => new Set(changed).size).toBe(1000);
  await notices(join(root, '2023/07/last.md'));
});

test('notices a change in every folder after any file operations', async () => {
  const names = fc.constantFrom('a', 'b', 'c');
  const path = fc.array(names, { maxLength: 3 }).map((parts) => join('articles', ...parts));
  const operation = fc.oneof(
    fc.record({ kind: fc.constant('make' as const), path }),
    fc.record({ kind: fc.constant('remove' as const), path }),
    fc.record({ kind: fc.constant('move' as const), path, to: path }),
    fc.record({ kind: fc.constant('wait' as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 3, maxLength: 12 }), async (operations) => {
      for (const step of operations) await run(step);
      await notices(join(root, 'a/b/c/end.md'));
      changed.length = 0;
    }),
    { numRuns: 60 },
  );
});

type Step =
  | { kind: 'wait' }
  | { kind: 'make'; path: string }
  | { kind: 'remove'; path: string }
  | { kind: 'move'; path: string; to: string };

async function run(step: Step): Promise<void> {
  if (step.kind === 'wait') await new Promise((resume) => setTimeout(resume, 1));
  else if (step.kind === 'make') mkdirSync(join(home, step.path), { recursive: true });
  else if (step.kind === 'remove') rmSync(join(home, step.path), { recursive: true, force: true });
  else {
    try {
      renameSync(join(home, step.path), join(home, step.to));
    } catch {
      // There is no such folder, or it cannot go there.
    }
  }
}
