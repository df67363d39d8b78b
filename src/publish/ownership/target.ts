import { lstatSync, readdirSync, type Stats, statSync } from 'node:fs';

/**
 * A folder or file that a command removes, replaces or fills. The rule for all of them: it is missing, empty, or made by us.
 * Otherwise the command ends before it writes anything.
 */
export interface Target {
  /** What it should be: `a cache`, `a site`. */
  readonly noun: string;
  /** How to name another path, as a sentence: `Choose an empty folder with --cache.` */
  readonly remedy: string;
  /** Whether we made what is there. It only reads. */
  readonly isOurs: (path: string) => boolean | Promise<boolean>;
}

/** A folder or file that we did not make, at a path that we were asked to write to. */
export class ForeignContentError extends Error {
  override readonly name = 'ForeignContentError';
}

/** Refuses a folder with files that we did not make. `ignored` are names that we never touch. */
export function assertOwnFolder(
  path: string,
  { noun, remedy, isOurs }: Target & { readonly isOurs: (path: string) => boolean },
  ignored: readonly string[] = [],
): void {
  const stats = statsOf(path, remedy);
  if (stats === undefined) return;
  const what = noun.replace(/^an? /, 'the ');
  if (!stats.isDirectory())
    throw new ForeignContentError(`${path} is a file: ${what} needs a folder. Nothing was touched. ${remedy}`);
  const names = readdirSync(path).filter((name) => !ignored.includes(name));
  if (names.length === 0 || isOurs(path)) return;
  const more = names.length > 3 ? ', …' : '';
  throw new ForeignContentError(
    `${path} holds files that are not ${noun} of Sanchika (${names.slice(0, 3).join(', ')}${more}): ` +
      `nothing was touched. ${remedy}`,
  );
}

/** Refuses a file that we did not make. `streams` allows devices and pipes, such as /dev/stdout. */
export async function assertOwnFile(
  path: string,
  { noun, remedy, isOurs }: Target,
  { streams = false } = {},
): Promise<void> {
  const stats = statsOf(path, remedy);
  if (stats === undefined || (stats.isFile() && stats.size === 0)) return;
  if (stats.isDirectory())
    throw new ForeignContentError(`${path} is a folder, not ${noun}. Nothing was touched. ${remedy}`);
  if (stats.isFile() ? await isOurs(path) : streams) return;
  throw new ForeignContentError(
    `${path} exists and is not ${noun} of Sanchika: nothing was touched. Delete it, or ${lowerFirst(remedy)}`,
  );
}

// Undefined if nothing is there. A link to nothing would be replaced, or its target created.
function statsOf(path: string, remedy: string): Stats | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined && lstatSync(path, { throwIfNoEntry: false }))
    throw new ForeignContentError(`${path} is a link to nothing. Nothing was touched. ${remedy}`);
  return stats;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
