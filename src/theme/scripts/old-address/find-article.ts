import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { lookedUpForms } from '../../../language/addresses/old-address.ts';
import { loadScript } from '../browser/load-script.ts';

/** Hex digits of a key; the catalogue cuts its keys likewise. */
const keyLength = 12;

/** The key of a form of an old address. `crypto.subtle` does not work on pages that come over plain http. */
export function keyOfForm(form: string): string {
  return bytesToHex(sha256(utf8ToBytes(form))).slice(0, keyLength);
}

/** The articles that stood at an address, by their URLs from the site's root. The most exact form that leads anywhere decides. */
export async function findArticles(typed: string, root: string, digits: number): Promise<readonly string[]> {
  for (const form of lookedUpForms(typed)) {
    const key = keyOfForm(form);
    await loadScript(`${root}old-addresses/${digits === 0 ? 'all' : key.slice(0, digits)}.js`);
    const urls: unknown = Reflect.get(Object(Reflect.get(globalThis, 'sanchikaOldAddresses')), key);
    if (Array.isArray(urls)) return urls.filter((url) => typeof url === 'string');
  }
  return [];
}
