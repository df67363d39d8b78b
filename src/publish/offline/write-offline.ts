import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { byCodeUnit } from '../../language/collator.ts';
import { sha256 } from '../../language/sha256.ts';
import {
  type BuildPlan,
  hashLength,
  type PlannedFile,
  type PlannedGroup,
  planGlobal,
  restGroup,
} from '../../theme/scripts/offline/build-plan.ts';
import type { OfflineFiles } from './offline-files.ts';
import { shellGroup } from './offline-group.ts';

/** The service worker's script, which keeps its name and names the build. */
export const workerFile = 'sw.js';
/** More of the newest year's search than this nobody gets unasked. */
const unaskedSearch = 4_000_000;

/**
 * Writes the lists of what can be kept, and the worker's script, into a folder. Returns the hashes of the files written. The
 * list of a group has the same name and bytes as long as none of its files has changed.
 */
export function writeOffline(files: OfflineFiles, worker: string, folder: string): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  const put = (file: string, text: string): string => {
    const hash = sha256(text);
    written.set(file, hash);
    writeFileSync(join(folder, file), text);
    return hash;
  };
  mkdirSync(join(folder, 'offline'), { recursive: true });
  const groups = [...files]
    .filter(([name]) => name !== shellGroup)
    .toSorted(([a], [b]) => byNewest(a, b))
    .map(([name, unsorted]): PlannedGroup => {
      const listed = inOrder(unsorted);
      const text = `[\n${listed.map((file) => JSON.stringify(file)).join(',\n')}\n]\n`;
      const hash = sha256(text).slice(0, hashLength);
      const list = `offline/${name}-${hash}.json`;
      put(list, text);
      return { name, list, hash, files: listed.length, bytes: bytesOf(listed) };
    });
  const [newest] = groups;
  const index = inOrder(files.get(newest?.name ?? '') ?? []).filter(([url]) => url.startsWith('search/'));
  const shell = [
    ...inOrder(files.get(shellGroup) ?? []),
    // An index in parts would not answer.
    ...(bytesOf(index) <= unaskedSearch ? index : []),
  ];
  const version = sha256(JSON.stringify([shell, groups, worker])).slice(0, hashLength);
  const plan: BuildPlan = { version, shell, groups };
  put(workerFile, `self.${planGlobal}=${JSON.stringify(plan)};\nimportScripts(${JSON.stringify(worker)});\n`);
  return written;
}

/** Years from the newest, then the rest. */
function byNewest(a: string, b: string): number {
  if (a === restGroup || b === restGroup) return Number(a === restGroup) - Number(b === restGroup);
  return byCodeUnit(b, a);
}

function inOrder(files: readonly PlannedFile[]): readonly PlannedFile[] {
  return files.toSorted(([a], [b]) => byCodeUnit(a, b));
}

function bytesOf(files: readonly PlannedFile[]): number {
  return files.reduce((sum, [, bytes]) => sum + bytes, 0);
}
