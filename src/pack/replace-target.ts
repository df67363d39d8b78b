import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { systemDisk } from '../publish/disk/disk.ts';
import { realPath } from '../publish/disk/real-path.ts';
import { swapFolders } from '../publish/folder/swap-folders.ts';
import { type LockOptions, takeLock } from '../publish/lock/lock.ts';
import { assertOwnFile, assertOwnFolder, type Target } from '../publish/ownership/target.ts';
import { assertOwnWorkFolder, workFolderBeside } from '../publish/ownership/work-folder.ts';

/** Writes a file beside `to`, then puts it there. Refuses to replace a file that we did not make. */
export async function replaceFile<Result>(
  to: string,
  target: Target,
  options: LockOptions,
  write: (part: string) => Promise<Result>,
): Promise<Result> {
  const path = realPath(to);
  await assertOwnFile(path, target);
  return withWorkFolder(path, options, async (folder) => {
    const part = join(folder, `package${extname(path)}`);
    const result = await write(part);
    await assertOwnFile(path, target); // Somebody may have put a file there.
    renameSync(part, path);
    return result;
  });
}

/** The same for a folder. A reader finds the old one or the new one. */
export function replaceFolder<Result>(
  to: string,
  target: FolderTarget,
  options: LockOptions,
  write: (part: string) => Result,
): Promise<Result> {
  const out = realPath(to);
  assertOwnFolder(out, target);
  return withWorkFolder(out, options, async (folder) => {
    const standby = join(folder, 'package');
    mkdirSync(standby);
    const result = write(standby);
    assertOwnFolder(out, target);
    if (!swapFolders({ out, standby, old: join(folder, 'old'), disk: systemDisk }))
      throw new Error(`${to} cannot be replaced, because it is a mount point. Name a folder in it.`);
    return result;
  });
}

type FolderTarget = Target & { readonly isOurs: (path: string) => boolean };

/** Runs `work` with a lock on the work folder beside `path`. Removes what a killed run left in it. */
async function withWorkFolder<Result>(
  path: string,
  options: LockOptions,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = workFolderBeside(path);
  assertOwnWorkFolder(folder);
  const release = takeLock(folder, options);
  const old = join(folder, 'old');
  const clear = () => {
    for (const file of [join(folder, 'package'), join(folder, `package${extname(path)}`), old])
      rmSync(file, { recursive: true, force: true });
  };
  try {
    // A run that was killed between two renames left nothing in its place.
    if (!existsSync(path) && existsSync(old)) renameSync(old, path);
    clear();
    return await work(folder);
  } finally {
    clear();
    release();
  }
}
