import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../language/hashing/sha256.ts';
import type { OfflineFiles } from './offline-files.ts';
import { shellGroup } from './offline-group.ts';
import { type OfflineList, offlineList } from './offline-list.ts';
import { workerFile, workerScript } from './worker-script.ts';

/** Writes the lists of what can be kept, and the worker's script, into a folder. Returns the hashes of the files written. */
export function writeOffline(files: OfflineFiles, worker: string, folder: string): ReadonlyMap<string, string> {
  const lists = [...files].filter(([name]) => name !== shellGroup).map(([name, listed]) => offlineList(name, listed));
  const script = workerScript({
    worker,
    shell: files.get(shellGroup) ?? [],
    groups: lists.map(({ group }) => group),
    searchOf: (group) => (files.get(group) ?? []).filter(([url]) => url.startsWith('search/')),
  });
  return writeLists(lists, script, folder);
}

/** Writes these lists and the worker's script. Returns the hashes of the files written. */
export function writeLists(lists: readonly OfflineList[], script: string, folder: string): ReadonlyMap<string, string> {
  mkdirSync(join(folder, 'offline'), { recursive: true });
  const texts = [...lists.map(({ group, text }) => [group.list, text] as const), [workerFile, script] as const];
  for (const [file, text] of texts) writeFileSync(join(folder, file), text);
  return new Map(texts.map(([file, text]) => [file, sha256(text)]));
}
