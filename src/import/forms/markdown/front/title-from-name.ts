import { posix } from 'node:path';
import { isIndex } from './name-records.ts';

/** The title that Jekyll shows for a dated file: `2017-04-21-the-old-mill.md` => The Old Mill. Undefined for other names. */
export function titleFromName(file: string): string | undefined {
  const name = isIndex(file) ? (posix.dirname(file).split('/').at(-1) ?? '') : posix.basename(file);
  const words = /^\d{4}-\d{1,2}-\d{1,2}-(.+?)(?:\.[a-z]+)?$/i.exec(name)?.[1]?.split(/[-_ ]+/) ?? [];
  const title = words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join(' ');
  return /\p{L}/u.test(title) ? title : undefined;
}
