import { deleteMetadata, readMetadata, writeMetadata } from '../../catalog/database/metadata.ts';
import { type ArticleChanges, articleChanges } from '../../catalog/scan/article-changes.ts';
import type { FileState } from '../../catalog/scan/scan-folder.ts';
import { markAllPagesDirty, markPagesDirty } from '../../catalog/store/page-store.ts';
import { type ArticleChange, type CatalogEntry, removeArticle, saveArticle } from '../../catalog/store/save-article.ts';
import { updateAllTerms, updateTerms } from '../../catalog/terms/update-terms.ts';
import { affectedPages } from '../../pages/affected-pages.ts';
import { allPages } from '../../pages/all-pages.ts';
import type { PagesContext } from '../../pages/parts/pages-context.ts';
import { type Problem, ProblemsError } from '../../settings/problem.ts';

/** From this many changes on, asking which pages each affects costs more than looking at all of them. */
const manyChanges = 500;
/** Noted while many changes are taken in, so that a build that is killed meanwhile is followed by one that looks at all pages. */
const unsettled = 'unsettled';

/** Reads some files, in this process or in others, and hands over what they hold bit by bit. */
export type ReadFiles = (
  files: readonly FileState[],
  onRead: (entries: readonly CatalogEntry[], problems: readonly Problem[]) => void,
) => Promise<void>;

/**
 * Brings the catalogue up to what the articles' folder holds and notes which pages may have to change; returns the number of
 * articles that changed. `found` is what a scan has just found, where there was one. What is read is kept at once, so that a killed build need not be repeated. Throws a `ProblemsError`
 * with all that is wrong in any file.
 */
export async function updateCatalog(
  context: PagesContext,
  root: string,
  { rehash, read, found }: { readonly rehash: boolean; readonly read: ReadFiles; readonly found?: ArticleChanges },
): Promise<number> {
  const { catalog } = context;
  const changes = found ?? articleChanges(catalog, root, rehash);
  const { toRead: suspects, added: fresh, removed, clashes } = changes;
  const problems = [...changes.problems, ...clashes];
  // Files that are only looked at again, because they were young when they were read, are no changes.
  const isLarge = fresh + removed.length > manyChanges;
  let changed = 0;
  const take = (work: () => readonly ArticleChange[]) => {
    // Two articles at one address have no place in the catalogue.
    if (clashes.length > 0) return;
    catalog.transaction(() => {
      const changes = work().filter(({ before, after }) => before || after);
      changed += changes.length;
      if (isLarge || changed > manyChanges) writeMetadata(catalog, unsettled, 'yes');
      else noteAffected(context, changes);
    });
  };
  take(() => removed.map((path) => removeArticle(catalog, path)));
  await read(suspects, (entries, wrong) => {
    problems.push(...wrong);
    take(() => entries.map((entry) => saveArticle(catalog, entry, context.names)));
  });
  if (problems.length > 0) throw new ProblemsError(problems.toSorted(byPlace));
  if (readMetadata(catalog, unsettled)) catalog.transaction(() => noteAll(context));
  return changed;
}

/** Every page is to be looked at. Call inside a transaction. */
export function noteAll(context: PagesContext): void {
  const { catalog } = context;
  updateAllTerms(catalog, context.names);
  markAllPagesDirty(catalog);
  markPagesDirty(catalog, allPages(context));
  deleteMetadata(catalog, unsettled);
}

function noteAffected(context: PagesContext, changes: readonly ArticleChange[]): void {
  const uses = changes.flatMap(({ before, after }) => [...(before?.terms ?? []), ...(after?.terms ?? [])]);
  const renamed = updateTerms(context.catalog, new Set(uses.map(({ id }) => id)), context.names);
  if (renamed) noteAll(context);
  else markPagesDirty(context.catalog, affectedPages(context, changes));
}

function byPlace(a: Problem, b: Problem): number {
  return a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1;
}
