import { relative } from 'node:path';
import { readMetadata, writeMetadata } from '../../catalog/database/metadata.ts';
import { formerPagesIn } from '../../catalog/profiles/former-pages.ts';
import { markKindDirty, markPagesDirty } from '../../catalog/store/page-store.ts';
import { sha256 } from '../../language/hashing/sha256.ts';
import { oldAddressPart } from '../../pages/kinds/old-addresses/old-address-part.ts';
import { oldPage } from '../../pages/kinds/old-page/old-page.ts';
import type { FormerPageFault } from '../../pages/parts/former-page-targets.ts';
import type { Archive } from '../../render/archive.ts';
import type { Problem } from '../../settings/files/problem.ts';

const metadata = 'former-pages';
const kinds = ['home', 'search', 'not-found', 'old-addresses', 'old-address-part', 'old-page'];

/** Marks the pages that look up old addresses, and those at old paths, if the file of former pages has changed. */
export function markChangedFormerPages({ context }: Archive): void {
  const { catalog, formerPages } = context;
  const now = formerPages.length === 0 ? '' : sha256(JSON.stringify(formerPages.map(({ line: _, ...page }) => page)));
  if ((readMetadata(catalog, metadata) ?? '') === now) return;
  catalog.transaction(() => {
    for (const kind of kinds) markKindDirty(catalog, kind);
    markPagesDirty(catalog, [...oldPage.allKeys(context), ...oldAddressPart.allKeys(context)]);
    writeMetadata(catalog, metadata, now);
  });
}

/** A warning for each line of the former pages that is not followed. */
export function formerPageWarnings(root: string, faults: readonly FormerPageFault[]): readonly Problem[] {
  const file = relative('', formerPagesIn(root)).replaceAll('\\', '/');
  return faults.map(({ line, message, remedy }) => ({ file, line, message, remedy }));
}
