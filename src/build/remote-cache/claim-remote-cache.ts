import { accessSync, constants, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { errorCode } from '../../publish/disk/text-file.ts';
import { claimCache } from '../../publish/ownership/claim-cache.ts';
import type { Problem } from '../../settings/files/problem.ts';
import type { RemoteCacheFolder } from './remote-cache.ts';

/** Makes a folder our remote cache. Refuses one with files of others. A cache that others have made may be read-only. */
export function claimRemoteCache(folder: string): void {
  try {
    claimCache(folder, { option: '--remote-cache' });
  } catch (error) {
    // Another machine may have made it at the same moment, and moved the mark that both wrote.
    if (errorCode(error) !== 'ENOENT') throw error;
    claimCache(folder, { option: '--remote-cache' });
  }
}

/** A cache is writable if all of its folders are. Another user may have made some of them. */
export function remoteCacheFolder(folder: string): RemoteCacheFolder {
  return { folder: resolve(folder), isWritable: foldersIn(folder, 2).every(isWritable) };
}

/** A warning if nothing can be added to the remote cache. */
export function remoteCacheWarnings(cache: RemoteCacheFolder | undefined): readonly Problem[] {
  if (!cache || cache.isWritable) return [];
  const closed = foldersIn(cache.folder, 2).find((path) => !isWritable(path)) ?? cache.folder;
  return [{ file: closed, message: 'can only be read: this build uses the remote cache, and adds nothing to it' }];
}

/** A folder and those in it, some levels down. */
function foldersIn(folder: string, levels: number): readonly string[] {
  if (levels === 0 || !isWritable(folder)) return [folder];
  const inside = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [folder, ...inside.flatMap(({ name }) => foldersIn(join(folder, name), levels - 1))];
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
