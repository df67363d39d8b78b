import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { walkFiles } from '../../src/publish/disk/walk-files.ts';

/** The files that two folders do not have in common, byte by byte. */
export function siteDifferences(site: string, other: string): readonly string[] {
  const [files, others] = [walkFiles(site).files, walkFiles(other).files];
  const inOther = new Set(others);
  const inSite = new Set(files);
  return [
    ...files.filter((file) => !inOther.has(file)).map((file) => `${file} should not be there`),
    ...others.filter((file) => !inSite.has(file)).map((file) => `${file} is missing`),
    ...files
      .filter((file) => inOther.has(file) && !readFileSync(join(site, file)).equals(readFileSync(join(other, file))))
      .map((file) => `${file} differs`),
  ].toSorted();
}
