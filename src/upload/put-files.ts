import { statSync } from 'node:fs';
import { join } from 'node:path';
import { hashFile } from '../language/hashing/hash-file.ts';
import { formatManifest, type Manifest, manifestFile } from '../publish/manifest/manifest.ts';
import { companionPaths, withCompressed } from './plan/compressed-files.ts';
import { fileHeaders } from './plan/file-headers.ts';
import type { UploadPlan } from './plan/upload-plan.ts';
import type { Upload, UploadTarget } from './plan/upload-target.ts';
import type { UploadLock } from './state/upload-lock.ts';

/** Files that are sent at a time. */
const batchSize = 500;

/**
 * Files between two notes of what is certain at the target. After an interruption, at most these are sent again. A note lists all files of the
 * site, so a large site gets no more notes than a small one.
 */
function noteInterval(files: number): number {
  return Math.max(batchSize, Math.ceil(files / 20));
}

export interface PutOptions {
  readonly plan: UploadPlan;
  /** The files of the site. */
  readonly here: Manifest;
  /** The files that the target lists. */
  readonly there: Manifest;
  /** Whether the target may have other files of the site too. */
  readonly mayHaveMore: boolean;
  readonly lock: UploadLock;
  /** Whether to send compressed files too. */
  readonly compress: boolean;
  readonly onFile: (done: number) => void;
}

/** Sends the files of a plan, group by group. Returns the number of bytes, without compressed copies. */
export async function putFiles(site: string, target: UploadTarget, options: PutOptions): Promise<number> {
  const { plan, here, there, mayHaveMore, lock, compress, onFile } = options;
  const mayExist = (path: string) => mayHaveMore || there.has(path) || lock.unsure.has(path);
  const certain = new Map(there);
  const rest = new Set([...plan.put.flat(), ...plan.remove]);
  let [done, bytes, noted] = [0, 0, 0];
  for (const batch of plan.put.flatMap((group) => batches(group))) {
    const files = batch.map((path) => uploadOf(site, path, here.get(path) ?? ''));
    const put = async (compressed: readonly Upload[]) => {
      const names = new Set(compressed.map(({ path }) => path));
      await target.put([...compressed, ...files], () => lock.keepAlive());
      const outdated = companionPaths(batch.filter(mayExist)).filter((path) => !names.has(path));
      if (compress) await target.remove(outdated);
    };
    await (compress ? withCompressed(files, put) : put([]));
    for (const { path, sha256 } of files) {
      certain.set(path, sha256);
      rest.delete(path);
      bytes += statSync(join(site, path)).size;
    }
    done += files.length;
    onFile(done);
    if (done - noted >= noteInterval(here.size) && rest.size > plan.remove.length) {
      noted = done;
      await target.write(manifestFile, formatManifest(certain));
      await lock.renew([...rest]);
    }
  }
  return bytes;
}

/** Parts of a list that are sent at a time. */
export function batches(paths: readonly string[]): readonly (readonly string[])[] {
  const starts = Array.from({ length: Math.ceil(paths.length / batchSize) }, (_, index) => index * batchSize);
  return starts.map((start) => paths.slice(start, start + batchSize));
}

function uploadOf(site: string, path: string, sha256: string): Upload {
  if (hashFile(join(site, path)) !== sha256)
    throw new Error(
      `${join(site, path)} was changed after the build. Build again with --rehash, then run the command again.`,
    );
  return { path, from: site, sha256, headers: fileHeaders(path) };
}
