import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { withdrawnAddresses } from '../../catalog/queries/article-queries.ts';
import { saveAssets } from '../../catalog/store/page-store.ts';
import { sha256 } from '../../language/hashing/sha256.ts';
import { articleFile, urlOf } from '../../pages/parts/addresses.ts';
import type { HeadPolicy } from '../../settings/values/head-policy.ts';
import { hostHeaders } from './host-headers.ts';
import { type Redirect, redirectFiles, redirectLines } from './redirect-files.ts';
import { speculationRules, speculationRulesFile } from './speculation-rules.ts';

const owner = 'host';

/** Files that hosts read at the site's root: `_headers` (Netlify, Cloudflare Pages and others), `.nojekyll` (GitHub Pages). Browsers read the last one. */
const constantFiles = (declared?: HeadPolicy): ReadonlyMap<string, string> =>
  new Map([
    ['_headers', hostHeaders(declared)],
    ['.nojekyll', ''],
    [speculationRulesFile, speculationRules],
  ]);

/** Writes the files that only hosts read. */
export function buildHostFiles(
  catalog: Catalog,
  moved: readonly Redirect[],
  isMine: (owner: string) => boolean,
  staging: string,
  declared?: HeadPolicy,
): void {
  const gone = hostRedirects(withdrawnAddresses(catalog).map((address) => urlOf(articleFile(address))));
  const redirects = gone + redirectLines(moved);
  const files = new Map([
    ...constantFiles(declared),
    ...redirectFiles(moved),
    ...(redirects === '' ? [] : [['_redirects', redirects] as const]),
  ]);
  const assets = isMine(owner) ? [...files].map(([file, text]) => ({ file, text, sha256: sha256(text) })) : [];
  for (const { file, text } of assets) {
    mkdirSync(dirname(join(staging, file)), { recursive: true });
    writeFileSync(join(staging, file), text);
  }
  catalog.transaction(() => saveAssets(catalog, owner, assets));
}

/**
 * The text of `_redirects`. The address of a withdrawn article answers "410 Gone" with its own page, which gives the reason.
 * Netlify does this. Other hosts ignore a status that they don't know and show the page.
 */
function hostRedirects(withdrawn: readonly string[]): string {
  return withdrawn.map((url) => `/${url} /${url} 410!\n`).join('');
}
