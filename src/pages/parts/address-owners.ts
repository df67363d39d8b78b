import { foldPath } from '../../articles/files/fold-path.ts';
import { isReservedFile, reservedAddressIssues } from '../../articles/files/reserved-address.ts';
import type { Address } from '../../articles/model/article.ts';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { allAddresses, isArticleAddress } from '../../catalog/queries/article-queries.ts';

/** What has a path of this site: an article; a file of the owner, such as `pages/imprint.md`; or another page or file of ours. */
export type AddressOwner = { readonly article: Address } | { readonly ownFile: string } | 'site';

/** The files of the owner that have an address. */
export interface OwnFiles {
  /** The owner's pages: the path of the file in `pages`, and the address without ending. */
  readonly ownPages: readonly { readonly path: string; readonly name: string }[];
  /** Lists the files in `static`. */
  readonly staticFiles?: () => readonly string[];
}

/** Finds what has a path, also on disks that ignore upper and lower case. Undefined if nothing has it. */
export function addressOwners(
  catalog: Catalog,
  { ownPages, staticFiles = () => [] }: OwnFiles,
): (path: string) => AddressOwner | undefined {
  const pages = new Map(ownPages.map(({ path, name }) => [foldPath(name), `pages/${path}`]));
  let statics: ReadonlyMap<string, string> | undefined;
  const staticAt = (file: string): string | undefined => {
    statics ??= new Map(staticFiles().map((name) => [foldPath(name), `static/${name}`]));
    const folded = foldPath(file);
    const folders = folded.split('/').map((_, index, names) => names.slice(0, index + 1).join('/'));
    return [...folders, `${folded}/index.html`].map((name) => statics?.get(name)).find((name) => name !== undefined);
  };
  let folded: ReadonlyMap<string, Address> | undefined;
  const articleAt = (address: string): Address | undefined => {
    if (isArticleAddress(catalog, address)) return address as Address;
    folded ??= new Map(allAddresses(catalog).map((other) => [foldPath(other), other]));
    return folded.get(foldPath(address));
  };
  return (path) => {
    const names = namesOf(path);
    const file = names.join('/').normalize('NFC');
    const address = file.replace(/\.html$/i, '');
    if (isReservedFile(foldPath(file)) || isDate(address)) return 'site';
    if (reservedAddressIssues(address.split('/')).length > 0) return 'site';
    const article = articleAt(address);
    if (article !== undefined) return { article };
    if (/\.json$/i.test(file) && articleAt(file.slice(0, -'.json'.length)) !== undefined) return 'site';
    const ownFile = pages.get(foldPath(address)) ?? staticAt(file);
    return ownFile === undefined ? undefined : { ownFile };
  };
}

/** The names in a path. Hosts show the file `index.html` for its folder. */
function namesOf(path: string): readonly string[] {
  const names = path.split('/').filter((name) => name !== '');
  return names.length > 1 && /^index\.html?$/i.test(names.at(-1) ?? '') ? names.slice(0, -1) : names;
}

function isDate(address: string): boolean {
  return /^\d{4}(?:\/\d{2}(?:\/\d{2})?)?$/.test(address);
}
