import { accessSync, constants } from 'node:fs';
import { resolve } from 'node:path';
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

export function remoteCacheFolder(folder: string): RemoteCacheFolder {
  return { folder: resolve(folder), isWritable: isWritable(folder) };
}

/** A warning if nothing can be added to the remote cache. */
export function remoteCacheWarnings(cache: RemoteCacheFolder | undefined): readonly Problem[] {
  if (!cache || cache.isWritable) return [];
  return [
    { file: cache.folder, message: 'can only be read: this build uses the remote cache, and adds nothing to it' },
  ];
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
