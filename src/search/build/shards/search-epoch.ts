import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { byCodeUnit } from '../../../language/collator.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
/** What turns articles into an index: this room without the browser's side, the languages, and the versions of every package. */
const sources = ['package-lock.json', 'src/language', 'src/search', 'src/settings'];
const apart = 'src/search/client';

/** Hash of everything but the articles that decides the bytes of a shard. */
export function searchEpoch(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of sources.flatMap(filesUnder)) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 16);
}

function filesUnder(path: string): readonly string[] {
  if (path === apart) return [];
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(join(root, path))
    .toSorted(byCodeUnit)
    .flatMap((name) => filesUnder(`${path}/${name}`));
}
