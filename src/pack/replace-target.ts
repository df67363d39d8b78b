import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { systemDisk } from '../publish/disk/disk.ts';
import { realPath } from '../publish/disk/real-path.ts';
import { swapFolders } from '../publish/folder/swap-folders.ts';
import { takeLock } from '../publish/lock/lock.ts';
import { assertOwnFile, assertOwnFolder, type Target } from '../publish/ownership/target.ts';
import { assertOwnWorkFolder, workFolderBeside } from '../publish/ownership/work-folder.ts';

/** Writes a file beside `to`, then puts it there. Refuses to replace a file that we did not make. */
export async function replaceFile<Result>(
  to: string,
  target: Target,
  write: (part: string) => Promise<Result>,
): Promise<Result> {
  const path = realPath(to);
  await assertOwnFile(path, target);
  return withWorkFolder(path, async (folder) => {
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
  write: (part: string) => Result,
): Promise<Result> {
  const out = realPath(to);
  const old = join(workFolderBeside(out), 'old');
  // Between two renames, a killed run left no folder in its place.
  if (!existsSync(out) && existsSync(old)) {
    assertOwnWorkFolder(workFolderBeside(out));
    renameSync(old, out);
  }
  assertOwnFolder(out, target);
  return withWorkFolder(out, async (folder) => {
    const standby = join(folder, 'package');
    mkdirSync(standby);
    const result = write(standby);
    assertOwnFolder(out, target);
    if (!swapFolders({ out, standby, old, disk: systemDisk }))
      throw new Error(`${to} cannot be replaced, because it is a mount point. Name a folder in it.`);
    return result;
  });
}

type FolderTarget = Target & { readonly isOurs: (path: string) => boolean };

/** Runs `work` with a lock on the work folder beside `path`. Removes what a killed run left in it. */
async function withWorkFolder<Result>(path: string, work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = workFolderBeside(path);
  assertOwnWorkFolder(folder);
  const release = takeLock(folder);
  const clear = () => {
    for (const name of ['package', `package${extname(path)}`, 'old'])
      rmSync(join(folder, name), { recursive: true, force: true });
  };
  try {
    clear();
    return await work(folder);
  } finally {
    clear();
    release();
  }
}
