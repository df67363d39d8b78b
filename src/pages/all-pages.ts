import { pageKinds } from './page-kinds.ts';
import type { PagesContext } from './parts/pages-context.ts';

/** The keys of every page of the archive in the catalogue as it is now. */
export function* allPages(context: PagesContext): Generator<string> {
  for (const kind of pageKinds) yield* kind.allKeys(context);
}
