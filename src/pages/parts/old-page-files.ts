import { nameIssues } from '../../articles/files/address.ts';
import type { Address } from '../../articles/model/article.ts';
import { cachedQuery } from '../../catalog/database/cached-query.ts';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { oldAddressPath } from '../../language/old-address.ts';
import type { Site } from '../../settings/site.ts';
import { oldAddressTargets } from './old-address-redirects.ts';

/**
 * The files of the pages at old addresses, each with the article that stood there; `several` where the query of the address decides. A
 * page of this site never has such a file.
 */
export function oldPageFiles(catalog: Catalog, { url, formerHosts }: Pick<Site, 'url' | 'formerHosts'>): OldPageFiles {
  return filesOf(catalog, JSON.stringify([url, formerHosts]));
}

type OldPageFiles = ReadonlyMap<string, Address | 'several'>;

const filesOf = cachedQuery((catalog, settings: string): OldPageFiles => {
  const [url, formerHosts]: [string, string[]] = JSON.parse(settings);
  const files = new Map<string, Address | 'several'>();
  for (const { path, query, address } of oldAddressTargets(catalog, { url, formerHosts }).redirects) {
    const file = fileOfPath(path);
    if (file === undefined) continue;
    if (query !== '') files.set(file, files.get(file) ?? 'several');
    else files.set(file, address);
  }
  return files;
});

/** The file of an old address, whether it has a page or not. Undefined for the home page, and names that not every disk can store. */
export function oldPageFile(address: string): string | undefined {
  const parts = oldAddressPath(address);
  return parts && fileOfPath(parts.path);
}

// Hosts show the index of a folder for an address that ends with or without a slash, and for `story.php?id=1`.
function fileOfPath(path: string): string | undefined {
  const names = path
    .normalize('NFC')
    .split('/')
    .filter((name) => name !== '');
  if (names.length === 0 || names.some((name) => nameIssues(name, '').length > 0)) return undefined;
  return /\.html?$/i.test(names.at(-1) ?? '') ? names.join('/') : `${names.join('/')}/index.html`;
}
