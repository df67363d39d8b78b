import childProcess from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const steps = ['linkSync', 'renameSync', 'rmSync', 'rmdirSync', 'unlinkSync', 'mkdirSync', 'writeFileSync', 'copyFileSync', 'symlinkSync', 'utimesSync'] as const; // biome-ignore format: one list

/**
 * Acts as if the process were killed before its step number `survived` + 1 on the disk: that step and all later ones do
 * nothing but throw. Returns whether it came to that.
 */
export async function dyingAfter(survived: number, act: () => Promise<unknown>): Promise<boolean> {
  let count = 0;
  const guard =
    <Arguments extends unknown[], Result>(step: (...given: Arguments) => Result) =>
    (...given: Arguments): Result => {
      count += 1;
      if (count > survived) throw new Error('killed');
      return step(...given);
    };
  const originals = steps.map((name) => [name, fs[name]] as const);
  const { spawnSync } = childProcess;
  Object.assign(
    fs,
    Object.fromEntries(originals.map(([name, step]) => [name, guard(step as (...given: unknown[]) => unknown)])),
  );
  Object.assign(childProcess, { spawnSync: guard(spawnSync as (...given: unknown[]) => unknown) });
  syncBuiltinESMExports();
  try {
    await act();
  } catch (error) {
    if (count <= survived) throw error;
  } finally {
    Object.assign(fs, Object.fromEntries(originals));
    Object.assign(childProcess, { spawnSync });
    syncBuiltinESMExports();
  }
  return count > survived;
}
