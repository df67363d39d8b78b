import { nameIssues } from '../../articles/files/address.ts';
import { foldPath } from '../../articles/files/fold-path.ts';
import type { Address } from '../../articles/model/article.ts';
import { cachedQuery } from '../../catalog/database/cached-query.ts';
import { oldAddressPath } from '../../language/addresses/old-address.ts';
import { type FormerPageRedirect, formerPageTargets } from './former-page-targets.ts';
import { oldAddressTargets } from './old-address-redirects.ts';
import type { PagesContext } from './pages-context.ts';

/** To what the page at an old address leads. */
export interface OldPageTarget {
  /** The article that stood at the path. Absent if only queries name articles. */
  readonly address?: Address;
  /** Whether the query of the address decides: `/story.php?id=1`. */
  readonly hasQueries: boolean;
  /** The page that has the place of a list or another page at the path, if no article stood there. */
  readonly page?: Omit<FormerPageRedirect, 'path' | 'query'>;
}

/** The files of the pages at old addresses. A page of this site never has such a file. */
export function oldPageFiles(context: PagesContext): ReadonlyMap<string, OldPageTarget> {
  const { catalog, site, ownPages } = context;
  const owners = ownPages.map(({ path, name }) => ({ path, name }));
  const former = formerPageTargets(context).redirects;
  return filesOf(catalog, JSON.stringify({ url: site.url, formerHosts: site.formerHosts, owners, former }));
}

/** WordPress answers `/?p=12` and `/index.php?p=12`. The page at the first is the home page. */
const rootScript = 'index.php/index.html';

interface FileSettings {
  readonly url: string;
  readonly formerHosts: string[];
  readonly owners: readonly { readonly path: string; readonly name: string }[];
  readonly former: readonly FormerPageRedirect[];
}

const filesOf = cachedQuery((catalog, settings: string): ReadonlyMap<string, OldPageTarget> => {
  const { url, formerHosts, owners, former }: FileSettings = JSON.parse(settings);
  const { redirects } = oldAddressTargets(catalog, { url, formerHosts }, { ownPages: owners });
  // Of paths that differ only in case, the oldest article's gets the file: not every disk can store both.
  const files = new Map<string, readonly [file: string, target: OldPageTarget]>();
  for (const { path, query, ...lead } of [...redirects, ...former]) {
    const file = path === '/' ? rootScript : fileOfPath(path);
    if (file === undefined) continue;
    const [name, target] = files.get(foldPath(file)) ?? [file, { hasQueries: false }];
    files.set(foldPath(file), [name, { ...target, ...(query === '' ? leadOf(lead, target) : { hasQueries: true }) }]);
  }
  // A folder and a file cannot have one name. Hosts show the folder's page for both.
  for (const folded of files.keys()) if (files.has(`${folded}/index.html`)) files.delete(folded);
  return new Map(files.values());
});

/** What a path leads to. The first article, then the first other page, has it. */
function leadOf(
  lead: { readonly address: Address } | NonNullable<OldPageTarget['page']>,
  { address, page }: OldPageTarget,
): Pick<OldPageTarget, 'address' | 'page'> {
  if (address !== undefined || page !== undefined) return {};
  return 'address' in lead ? { address: lead.address } : { page: lead };
}

/** The files that an old address may have a page in. Empty for names that not every disk can store. */
export function possibleOldPages(address: string): readonly string[] {
  const parts = oldAddressPath(address);
  if (parts?.path === '/') return [rootScript];
  const file = parts && fileOfPath(parts.path);
  if (file === undefined) return [];
  const folder = /(?:^|\/)index\.html$/.test(file) ? file.slice(0, -'/index.html'.length) : `${file}/index.html`;
  return [file, folder];
}

// Hosts show the index of a folder for an address that ends with or without a slash, and for `story.php?id=1`.
function fileOfPath(path: string): string | undefined {
  const names = path
    .normalize('NFC')
    .split('/')
    .filter((name) => name !== '');
  if (names.length > 1 && /^index\.html?$/i.test(names.at(-1) ?? '')) names.pop();
  if (names.length === 0 || names.some((name) => nameIssues(name, '').length > 0)) return undefined;
  return /\.html?$/i.test(path) && /\.html?$/i.test(names.at(-1) ?? '')
    ? names.join('/')
    : `${names.join('/')}/index.html`;
}
