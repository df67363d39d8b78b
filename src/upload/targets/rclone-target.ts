import { join } from 'node:path';
import { readIfExists } from '../../publish/disk/text-file.ts';
import type { Upload, UploadTarget } from '../plan/upload-target.ts';
import { byFolder } from './by-folder.ts';
import { existing } from './existing.ts';
import { inFolder } from './in-folder.ts';
import { type ProgramResult, runProgram } from './run-program.ts';
import { withHeartbeat } from './with-heartbeat.ts';

/** A remote of rclone, such as `archive:folder`, in any store that rclone knows. */
export function rcloneTarget(remote: string): UploadTarget {
  const root = /[:/]$/.test(remote) ? remote : `${remote}/`;
  return {
    name: `rclone:${remote}`,
    servesCompressed: true,
    read: (paths) =>
      inFolder(async (folder) => {
        const result = await runProgram('rclone', ['copy', ...sendOptions, root, folder], lines(paths));
        if (result.code !== 0 && result.code !== missingFolder) throw rcloneError(result);
        return existing(paths.map((path) => [path, readIfExists(join(folder, path))]));
      }),
    names: async () => {
      const result = await runProgram('rclone', ['lsf', '--max-depth', '1', '--exclude', '/.**', root]);
      if (result.code !== 0 && result.code !== missingFolder) throw rcloneError(result);
      return result.output.split('\n').filter((name) => name !== '');
    },
    write: (path, text) => rclone(['rcat', '--header-upload', 'Cache-Control: no-cache', root + path], text),
    put: async (files, isAlive) => {
      for (const [headers, group] of byHeaders(files))
        for (const [from, paths] of byFolder(group)) {
          const options = [...sendOptions, ...headers.split('\n').flatMap(uploadHeader)];
          await withHeartbeat(isAlive, () => rclone(['copy', ...options, from, root], lines(paths)));
        }
    },
    remove: async (paths) => {
      if (paths.length > 0) await rclone(['delete', '--files-from-raw', '-', root], lines(paths));
    },
  };
}

/** rclone's exit code for a folder that is missing. */
const missingFolder = 3;

// Files of equal size and time can differ, so the times decide nothing. Two names may differ only in how an accent is encoded.
const sendOptions = ['--ignore-times', '--no-traverse', '--no-unicode-normalization', '--files-from-raw', '-'];

function byHeaders(files: readonly Upload[]): ReadonlyMap<string, readonly Upload[]> {
  return Map.groupBy(files, ({ headers }) =>
    Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n'),
  );
}

function uploadHeader(line: string): readonly string[] {
  return ['--header-upload', line];
}

function lines(paths: readonly string[]): string {
  const strange = paths.find((path) => /[\n\r]/.test(path));
  if (strange !== undefined)
    throw new Error(`rclone cannot send ${JSON.stringify(strange)}: its name has a line break. Rename the file.`);
  return paths.map((path) => `${path}\n`).join('');
}

async function rclone(args: readonly string[], input: string): Promise<void> {
  const result = await runProgram('rclone', args, input);
  if (result.code !== 0) throw rcloneError(result);
}

function rcloneError({ code, errors }: ProgramResult): Error {
  return new Error(
    `rclone failed (exit code ${code}): ${errors}\nWhat was sent is kept. Run the command again to go on.`,
  );
}
