import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isFixed } from '../../../../src/publish/disk/is-fixed.ts';

const folder = mkdtempSync(join(tmpdir(), 'is-fixed-'));
const names = ['plain', 'two words', 'back\\slash', 'कागज़'];
for (const name of ['source', ...names]) mkdirSync(join(folder, name));
afterAll(() => rmSync(folder, { recursive: true }));

const namespace = ['--user', '--map-root-user', '--mount'];
const mounts = names.map((name) => `mount --bind '${join(folder, 'source')}' '${join(folder, name)}'`).join(' && ');
const canMount = process.platform === 'linux' && spawnSync('unshare', [...namespace, 'sh', '-c', mounts]).status === 0;

test('an ordinary folder, also one that does not exist yet, can be given another name', () => {
  for (const name of [...names, 'missing/further']) expect(isFixed(join(folder, name))).toBe(false);
});

test.skipIf(!canMount)('a mounted folder cannot, whatever its name (skipped where mounting is not allowed)', () => {
  const module = JSON.stringify(join(import.meta.dirname, '../../../../src/publish/disk/is-fixed.ts'));
  const paths = JSON.stringify([...names, 'source'].map((name) => join(folder, name)));
  const source = `import { isFixed } from ${module}; process.stdout.write(JSON.stringify(${paths}.map(isFixed)))`;
  const inside = `${mounts} && exec "$0" --input-type=module --eval "$1"`;
  const run = spawnSync('unshare', [...namespace, 'sh', '-c', inside, process.execPath, source], { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  expect(JSON.parse(run.stdout)).toEqual([true, true, true, true, false]);
});
