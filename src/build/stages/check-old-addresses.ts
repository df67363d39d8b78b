import { join, relative } from 'node:path';
import { quoteValue } from '../../articles/messages/quote-value.ts';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { readJsonMetadata, readMetadata, writeMetadata } from '../../catalog/database/metadata.ts';
import type { OldAddressClash } from '../../pages/parts/old-address-redirects.ts';
import { type Problem, ProblemsError } from '../../settings/files/problem.ts';

const metadata = 'old-address-clashes';

/** Refuses aliases that cannot lead to their articles, if old addresses have pages. Otherwise, the build warns of them. */
export function checkOldAddresses(
  catalog: Catalog,
  clashes: readonly OldAddressClash[],
  { articles, refuses }: { readonly articles: string; readonly refuses: boolean },
): void {
  const text = JSON.stringify(clashes);
  if ((readMetadata(catalog, metadata) ?? '[]') !== text) writeMetadata(catalog, metadata, text);
  if (refuses && clashes.length > 0) throw new ProblemsError(clashes.map((clash) => problemOf(clash, articles)));
}

/** A warning for each alias that does not lead to its article. */
export function oldAddressWarnings(catalog: Catalog, articles: string): readonly Problem[] {
  return (readJsonMetadata<readonly OldAddressClash[]>(catalog, metadata) ?? []).map((clash) =>
    problemOf(clash, articles),
  );
}

function problemOf({ alias, address, other }: OldAddressClash, articles: string): Problem {
  const owner = other === undefined ? 'is the address of a page of this archive' : `also belongs to ${other}`;
  return {
    file: relative('', join(articles, `${address}.md`)).replaceAll('\\', '/'),
    message: `has an alias that ${owner}: ${quoteValue(alias)}`,
    remedy: other === undefined ? 'delete it' : 'delete it in one of them',
  };
}
