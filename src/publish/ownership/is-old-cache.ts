import { closeSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { isOurs } from '../manifest/site-version.ts';

type Proof = (path: string) => boolean;

/** The names in a cache of version 0.2.0, with what they hold if a build made them. */
const proofs: readonly (readonly [RegExp, Proof])[] = [
  [/^catalog.*\.sqlite$/, isCatalog],
  [/^theme$/, holdsOnly(/^(?:assets|licences\.txt)$/)],
  [/^pictures$/, holdsOnly(/^media$/)],
  [/^check$/, holdsOnly(/^valid-\w+\.txt(?:\.part)?$/)],
  [/^bench$/, holdsOnly(/^(?:(?:archive|work)-\d+|\w+\.json)$/)],
  [/^eleventy$/, (path) => isCatalog(join(path, 'catalog.sqlite'))],
  [/^edition-/, (path) => isOurs(path)],
];

/** The names that alone show that a build has worked in a folder. */
const strong = /^(?:catalog|check$|eleventy$|edition-)/;

/** Whether a folder is a cache that was made before caches had a mark: all names that we use are ours, and one of them shows it. */
export function isOldCache(folder: string): boolean {
  const known = readdirSync(folder).flatMap((name) => {
    const proof = proofs.find(([pattern]) => pattern.test(name))?.[1];
    return proof ? [{ name, isProved: proof(join(folder, name)) }] : [];
  });
  return known.every(({ isProved }) => isProved) && known.some(({ name }) => strong.test(name));
}

/** Whether a file is an SQLite database with our tables. It is only read as bytes: SQLite writes to a database that it opens. */
function isCatalog(file: string): boolean {
  if (!lstatSync(file, { throwIfNoEntry: false })?.isFile()) return false;
  if (!headOf(file).startsWith('SQLite format 3\0')) return false;
  return [file, `${file}-wal`].some((path) => headOf(path).includes('CREATE TABLE article_terms ('));
}

function headOf(file: string): string {
  if (!lstatSync(file, { throwIfNoEntry: false })?.isFile()) return '';
  const buffer = Buffer.alloc(256 * 1024);
  const handle = openSync(file, 'r');
  try {
    return buffer.toString('latin1', 0, readSync(handle, buffer));
  } finally {
    closeSync(handle);
  }
}

function holdsOnly(names: RegExp): Proof {
  return (path) => lstatSync(path).isDirectory() === true && readdirSync(path).every((name) => names.test(name));
}
