import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { withdrawnAddresses } from '../../catalog/queries/article-queries.ts';
import { saveAssets } from '../../catalog/store/page-store.ts';
import { sha256 } from '../../language/sha256.ts';
import { articleFile, urlOf } from '../../pages/parts/addresses.ts';
import { hostHeaders } from './host-headers.ts';
import { hostRedirects } from './host-redirects.ts';

const owner = 'host';

/** What hosts look for at a site's root: `_headers` (Netlify, Cloudflare Pages and others), `.nojekyll` (GitHub Pages). */
const fixed: ReadonlyMap<string, string> = new Map([
  ['_headers', hostHeaders()],
  ['.nojekyll', ''],
]);

/** Writes the files that only hosts read. */
export function buildHostFiles(catalog: Catalog, mine: (owner: string) => boolean, staging: string): void {
  const gone = hostRedirects(withdrawnAddresses(catalog).map((address) => urlOf(articleFile(address))));
  const files = gone === '' ? fixed : new Map([...fixed, ['_redirects', gone]]);
  const assets = mine(owner) ? [...files].map(([file, text]) => ({ file, text, sha256: sha256(text) })) : [];
  for (const { file, text } of assets) writeFileSync(join(staging, file), text);
  catalog.transaction(() => saveAssets(catalog, owner, assets));
}
