import { readdirSync, readFileSync } from 'node:fs';
import { byCodeUnit } from '../../language/collator.ts';
import { sha256 } from '../../language/sha256.ts';

/** Hash of the code that turns articles into data; that of the articles and settings is the catalogue's epoch. */
export function dataEpoch(): string {
  const folder = new URL('./', import.meta.url);
  const files = readdirSync(folder).toSorted(byCodeUnit);
  const addresses = new URL('../../pages/parts/addresses.ts', import.meta.url);
  const sources = [...files.map((name) => new URL(name, folder)), addresses];
  return sha256(sources.map((source) => readFileSync(source, 'utf8')).join('\0'));
}
