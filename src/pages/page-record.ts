import { type PageRecord, pageKinds } from './page-kinds.ts';
import type { PagesContext } from './parts/pages-context.ts';

const kindOf = new Map(pageKinds.map((kind) => [kind.name as string, kind]));

/** The record of the page with a key, from the current catalogue. Undefined if there is no such page. */
export function pageRecord(context: PagesContext, key: string): PageRecord | undefined {
  return kindOf.get(key.split('|', 1)[0] ?? '')?.record(context, key);
}
