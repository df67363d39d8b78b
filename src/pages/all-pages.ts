import { pageKinds } from './page-kinds.ts';
import type { PagesContext } from './parts/pages-context.ts';

/** The keys of all pages of the archive, from the current catalogue. */
export function* allPages(context: PagesContext): Generator<string> {
  for (const kind of pageKinds) yield* kind.allKeys(context);
}
