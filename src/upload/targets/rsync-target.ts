import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readIfExists } from '../../publish/disk/text-file.ts';
import type { UploadTarget } from '../plan/upload-target.ts';
import { byFolder } from './by-folder.ts';
import { existing } from './existing.ts';
import { inFolder } from './in-folder.ts';
import { type ProgramResult, runProgram } from './run-program.ts';
import { withHeartbeat } from './with-heartbeat.ts';

/** A folder of another machine, through rsync: `user@host:folder` over ssh, or `rsync://host/module/folder`. */
export function rsyncTarget(address: string): UploadTarget {
  const root = address.endsWith('/') ? address : `${address}/`;
  const read = (paths: readonly string[]) =>
    inFolder(async (folder) => {
      const options = ['--from0', '--ignore-missing-args', '--files-from=-'];
      const result = await runProgram('rsync', [...options, root, folder], fileList(paths));
      if (result.code !== 0 && !result.errors.includes('failed: No such file')) throw rsyncError(result);
      return existing(paths.map((path) => [path, readIfExists(join(folder, path))]));
    });
  return {
    name: address,
    servesCompressed: true,
    read,
    names: async () => {
      const result = await runProgram('rsync', ['--list-only', '--exclude=.*', root]);
      if (result.code !== 0 && !result.errors.includes('failed: No such file')) throw rsyncError(result);
      return listedNames(result.output);
    },
    write: (path, text) =>
      inFolder(async (folder) => {
        writeFileSync(join(folder, path), text);
        await rsync(['--mkpath', '--ignore-times', join(folder, path), root]);
      }),
    put: async (files, isAlive) => {
      for (const [from, paths] of byFolder(files)) {
        await withHeartbeat(isAlive, () =>
          rsync([...sendOptions, '--files-from=-', `${from}/`, root], fileList(paths)),
        );
      }
    },
    remove: (paths) =>
      inFolder(async (folder) => {
        if (paths.length === 0) return;
        // rsync deletes what is missing in a folder that is there.
        for (const path of paths) mkdirSync(join(folder, dirname(path)), { recursive: true });
        const options = ['--recursive', '--from0', '--delete-missing-args', '--files-from=-'];
        await rsync([...options, `${folder}/`, root], fileList(paths));
      }),
  };
}

// Files of equal size and time can differ, so the times decide nothing. Each file appears when all of it is there.
const sendOptions = ['--ignore-times', '--times', '--from0', '--mkpath', '--chmod=D755,F644'];

// rsync takes a line that begins with # or ; as a comment.
function fileList(paths: readonly string[]): string {
  return paths.map((path) => `./${path}`).join('\0');
}

// drwxr-xr-x          4,096 2026/01/31 10:00:00 folder
function listedNames(output: string): readonly string[] {
  return output
    .split('\n')
    .flatMap((line) => /^\S+ +\S+ \S+ \S+ (.+)$/.exec(line)?.[1] ?? [])
    .filter((name) => name !== '.');
}

async function rsync(args: readonly string[], input = ''): Promise<void> {
  const result = await runProgram('rsync', args, input);
  if (result.code !== 0) throw rsyncError(result);
}

function rsyncError({ code, errors }: ProgramResult): Error {
  return new Error(
    `rsync failed (exit code ${code}): ${errors}\nWhat was sent is kept. Run the command again to go on.`,
  );
}
