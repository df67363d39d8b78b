import { createReadStream, createWriteStream, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { byCodeUnit } from '../language/collator.ts';

export interface ZipOptions {
  /** The time of every entry. */
  readonly time: Date;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Formats that are compressed already. */
const compressed = /\.(?:avif|webp|jpe?g|png|gif|woff2|bin|zip|gz|pdf|epub|docx|xlsx|ods|mp3|m4a|ogg|mp4|webm)$/i;

/** A date whose local time is UTC: yazl writes the local time, and the bytes must be the same in every zone. */
class UtcDate extends Date {
  override getFullYear = this.getUTCFullYear;
  override getMonth = this.getUTCMonth;
  override getDate = this.getUTCDate;
  override getHours = this.getUTCHours;
  override getMinutes = this.getUTCMinutes;
  override getSeconds = this.getUTCSeconds;
}

/**
 * Writes files of a folder into a ZIP and returns its size. The bytes are the same on every machine: entries are sorted and all
 * have the same time.
 */
export async function writeZip(
  folder: string,
  paths: readonly string[],
  out: string,
  { time, onProgress = () => {} }: ZipOptions,
): Promise<number> {
  const zip = new ZipFile();
  const failure = new AbortController();
  const options = { mtime: zipTime(time), mode: 0o100644, forceDosTimestamp: true };
  for (const [index, path] of paths.toSorted(byCodeUnit).entries()) {
    const compressionLevel = compressed.test(path) ? 0 : 9;
    zip.addReadStreamLazy(path, { ...options, compressionLevel }, (read) => {
      onProgress(index + 1, paths.length);
      const stream = createReadStream(join(folder, path));
      read(
        null,
        stream.on('error', (error) => failure.abort(error)),
      );
    });
  }
  zip.end();
  try {
    await pipeline(zip.outputStream, createWriteStream(out), { signal: failure.signal });
    return statSync(out).size;
  } catch (error) {
    rmSync(out, { force: true });
    throw failure.signal.aborted ? failure.signal.reason : error;
  }
}

/** The time of the files in a package: `SOURCE_DATE_EPOCH` (reproducible-builds.org), else 1980. */
export function sourceDate(env: Readonly<Record<string, string | undefined>> = process.env): Date {
  const { SOURCE_DATE_EPOCH: epoch } = env;
  if (epoch === undefined || epoch === '') return new Date('1980-01-01T00:00:00Z');
  if (!/^\d{1,11}$/.test(epoch))
    throw new Error(
      `SOURCE_DATE_EPOCH is not a number of seconds: ${epoch}. Set it to seconds since 1970, or unset it.`,
    );
  return new Date(Number(epoch) * 1000);
}

/** The nearest time that a ZIP can hold: 1980 to 2107, without the days at either end that lie outside in some zones. */
function zipTime(time: Date): Date {
  const [first, last] = [Date.UTC(1980, 0, 2), Date.UTC(2107, 11, 30)];
  return new UtcDate(Math.min(Math.max(time.getTime(), first), last));
}
