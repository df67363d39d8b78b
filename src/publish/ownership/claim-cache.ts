import { mkdirSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { isWithin, realPath } from '../disk/real-path.ts';
import { readIfExists, writeAtomically } from '../disk/text-file.ts';
import { isOldCache } from './is-old-cache.ts';
import { assertOwnFolder, ForeignContentError } from './target.ts';

/** The mark of a cache folder (https://bford.info/cachedir/). Backup programs leave such folders out. */
const tag = 'CACHEDIR.TAG';
const signature = 'Signature: 8a477f597d28d172789f06886806bc55';
const author = '# This folder is a cache of Sanchika. Everything in it is made again from the articles.';
const text = `${signature}\n${author}\n`;

/** The folder of a process, the home of its user, and the option that names the cache. */
interface CacheSurroundings {
  readonly cwd: string;
  readonly home: string;
  readonly option: string;
}

const oldCache = ' (A cache of an earlier version can be deleted.)';

/**
 * Makes a folder our cache. Everything in it may then be replaced. Refuses a folder with files that we did not make. A cache of
 * version 0.2.0 has no mark and is recognised by its content.
 */
export function claimCache(cache: string, { cwd = process.cwd(), home = homedir(), option = '--cache' } = {}): void {
  assertOwnCache(cache, { cwd, home, option });
  mkdirSync(cache, { recursive: true });
  if (!isTagged(cache)) writeAtomically(join(cache, tag), text);
}

function assertOwnCache(cache: string, { cwd, home, option }: CacheSurroundings): void {
  const remedy = `Choose an empty folder with ${option}.`;
  const real = realPath(cache);
  for (const [folder, why] of [
    [home, 'it contains your home folder'],
    [cwd, 'it contains the folder in which the command runs'],
  ] as const) {
    if (isWithin(realPath(folder), real))
      throw new ForeignContentError(`${cache} can't be the cache: ${why}. Nothing was touched. ${remedy}`);
  }
  const isOurs = (folder: string) => isTagged(folder) || isOldCache(folder) || isBegun(folder);
  assertOwnFolder(cache, { noun: 'a cache', remedy: remedy + oldCache, isOurs });
}

/** A build that was killed at its start, or found the disk full, leaves only its lock and an unfinished mark. */
function isBegun(folder: string): boolean {
  const isRest = (name: string) =>
    /^lock\.json(?:\.|$)/.test(name) || (name.startsWith(tag) && isStart(join(folder, name)));
  return readdirSync(folder).every(isRest);
}

function isStart(file: string): boolean {
  return text.startsWith(readIfExists(file) ?? text);
}

function isTagged(folder: string): boolean {
  const found = readIfExists(join(folder, tag)) ?? '';
  return found.startsWith(signature) && found.includes(author);
}
