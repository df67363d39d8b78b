import { closeSync, openSync, readFileSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { walkFiles } from '../../src/publish/disk/walk-files.ts';
import type { Random } from '../bench/archive/random.ts';

/** Damages one file in a folder in place, as a bad disk or a careless hand would. Returns what it did. */
export function damageFile(folder: string, random: Random): string {
  const files = walkFiles(folder).files.toSorted();
  if (files.length === 0) return 'nothing to damage';
  const name = random.pick(files);
  const file = join(folder, name);
  const way = random.pick(['flip', 'flip', 'cut', 'empty', 'remove', 'append']);
  const bytes = readFileSync(file);
  if (way === 'remove') rmSync(file);
  else if (way === 'empty') truncateSync(file);
  else if (way === 'cut') truncateSync(file, random.below(bytes.length + 1));
  else if (way === 'append') writeFileSync(file, 'soak', { flag: 'a' });
  else {
    const handle = openSync(file, 'r+');
    for (let count = 0; bytes.length > 0 && count < 3; count++) {
      const at = random.below(bytes.length);
      writeSync(handle, Buffer.from([(bytes[at] ?? 0) ^ (1 + random.below(255))]), 0, 1, at);
    }
    closeSync(handle);
  }
  return `${way} ${name}`;
}
