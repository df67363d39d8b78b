import type { ArticleChange } from '../catalog/store/save-article.ts';
import { pageKinds } from './page-kinds.ts';
import type { PagesContext } from './parts/pages-context.ts';

/**
 * The keys of all pages that may differ after some changes, also of pages that no longer exist. Call it after the catalogue
 * has saved the changes.
 */
export function affectedPages(context: PagesContext, changes: readonly ArticleChange[]): ReadonlySet<string> {
  const actual = changes.filter(({ before, after }) => before !== undefined || after !== undefined);
  if (actual.length === 0) return new Set();
  return new Set(pageKinds.flatMap((kind) => [...kind.affectedKeys(context, actual)]));
}
