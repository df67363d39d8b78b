import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { byCodeUnit } from '../../../language/collator.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
/** Everything that affects the index: this room without the browser's code, languages, settings and package versions. */
const sources = ['package-lock.json', 'src/language', 'src/search', 'src/settings'];
const excluded = 'src/search/client';

/** Hash of all code and settings that affect the bytes of a shard. */
export function searchEpoch(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of sources.flatMap(filesUnder)) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 16);
}

function filesUnder(path: string): readonly string[] {
  if (path === excluded) return [];
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(join(root, path))
    .toSorted(byCodeUnit)
    .flatMap((name) => filesUnder(`${path}/${name}`));
}
