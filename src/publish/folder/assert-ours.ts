import { existsSync, readdirSync, statSync } from 'node:fs';
import { isOurs } from '../manifest/site-version.ts';
import { innerWorkFolder, type WorkPaths } from './work-paths.ts';

/** Refuses a folder with files that are not a site of ours. */
export function assertOurs({ out, journal }: WorkPaths): void {
  const stats = statSync(out, { throwIfNoEntry: false });
  if (stats === undefined || isOurs(out) || existsSync(journal)) return;
  if (!stats.isDirectory())
    throw new Error(`${out} is a file: the site needs a folder. Choose another one with --out.`);
  const strangers = readdirSync(out).filter((name) => name !== '.git' && name !== innerWorkFolder);
  if (strangers.length === 0) return;
  const names = strangers.slice(0, 3).join(', ');
  throw new Error(
    `${out} holds files that are not a site of Sanchika (${names}${strangers.length > 3 ? ', …' : ''}): ` +
      'nothing was touched. Choose an empty folder with --out.',
  );
}
