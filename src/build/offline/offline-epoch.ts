import { readdirSync, readFileSync } from 'node:fs';
import { byCodeUnit } from '../../language/collator.ts';
import { sha256 } from '../../language/sha256.ts';

/** Hash of the code that decides what readers may keep, and how: where it changes, all files are settled anew. */
export function offlineEpoch(): string {
  const folder = new URL('./', import.meta.url);
  const own = readdirSync(folder).toSorted(byCodeUnit);
  const plan = new URL('../../theme/scripts/offline/plan/build-plan.ts', import.meta.url);
  return sha256(
    [...own.map((name) => new URL(name, folder)), plan].map((file) => readFileSync(file, 'utf8')).join('\0'),
  );
}
