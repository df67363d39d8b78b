import type { Article } from '../../articles/model/article.ts';
import { updateCopies } from '../../catalog/copies/update-copies.ts';
import { deleteMetadata, readMetadata, writeMetadata } from '../../catalog/database/metadata.ts';
import { type ArticleChanges, articleChanges } from '../../catalog/scan/article-changes.ts';
import type { FileState } from '../../catalog/scan/scan-folder.ts';
import { markAllPagesDirty, markPagesDirty } from '../../catalog/store/page-store.ts';
import { type ArticleChange, type CatalogEntry, removeArticle, saveArticle } from '../../catalog/store/save-article.ts';
import { updateAllTerms, updateTerms } from '../../catalog/terms/update-terms.ts';
import { affectedPages } from '../../pages/affected-pages.ts';
import { allPages } from '../../pages/all-pages.ts';
import { articleKeys } from '../../pages/kinds/article/article-page.ts';
import type { PagesContext } from '../../pages/parts/pages-context.ts';
import { type Problem, ProblemsError } from '../../settings/files/problem.ts';

/** Above this number of changes, checking all pages is faster than finding the affected ones. */
const manyChanges = 500;
/** Set while many changes are saved. If the build is killed meanwhile, the next build checks all pages. */
const allDirtyPending = 'all-dirty-pending';

/** Reads article files, in this process or in workers, and passes the entries on in chunks. */
export type ReadFiles = (
  files: readonly FileState[],
  onRead: (entries: readonly CatalogEntry[], problems: readonly Problem[]) => void,
) => Promise<void>;

/**
 * Saves the changes of the articles' folder in the catalogue and marks the pages that may change. Returns the number of changed
 * articles. `found` is the result of a scan; without it the folder is scanned. Chunks are saved meanwhile, so that
 * a killed build does not read them again. Throws a `ProblemsError` with all problems of all files.
 */
export async function updateCatalog(
  context: PagesContext,
  root: string,
  { rehash, read, found }: { readonly rehash: boolean; readonly read: ReadFiles; readonly found?: ArticleChanges },
): Promise<number> {
  const { catalog } = context;
  const changes = found ?? articleChanges(catalog, root, rehash);
  const { toRead, added, removed, clashes } = changes;
  const problems = [...changes.problems, ...clashes];
  // Files in `toRead` may be unchanged: files that were new at the last build are checked again.
  // Articles in languages that the site does not have are read again, too.
  const { articleLanguages: languages } = context.site;
  const isLarge = languages === undefined && added + removed.length > manyChanges;
  const isWanted = ({ lang }: Article) => languages?.some((one) => lang === one || lang.startsWith(`${one}-`)) ?? true;
  let changed = 0;
  const save = (work: () => readonly ArticleChange[]) => {
    // The catalogue cannot hold two articles with one address.
    if (clashes.length > 0) return;
    catalog.transaction(() => {
      const changes = work().filter(({ before, after }) => before || after);
      changed += changes.length;
      if (isLarge || changed > manyChanges) writeMetadata(catalog, allDirtyPending, 'yes');
      else markAffected(context, changes);
    });
  };
  save(() => removed.map((path) => removeArticle(catalog, path)));
  const onRead: Parameters<ReadFiles>[1] = (entries, newProblems) => {
    problems.push(...newProblems);
    save(() =>
      entries.map((entry) =>
        isWanted(entry.article) ? saveArticle(catalog, entry, context.names) : removeArticle(catalog, entry.file.path),
      ),
    );
  };
  await catalog.groupCommits(() => read(toRead, onRead));
  if (clashes.length === 0) {
    catalog.transaction(() => markPagesDirty(catalog, articleKeys(updateCopies(catalog))));
  }
  if (problems.length > 0) throw new ProblemsError(problems.toSorted(byPosition));
  if (readMetadata(catalog, allDirtyPending)) catalog.transaction(() => markEverythingDirty(context));
  return changed;
}

/** Marks every page dirty. Call inside a transaction. */
export function markEverythingDirty(context: PagesContext): void {
  const { catalog } = context;
  updateAllTerms(catalog, context.names);
  markAllPagesDirty(catalog);
  markPagesDirty(catalog, allPages(context));
  deleteMetadata(catalog, allDirtyPending);
}

function markAffected(context: PagesContext, changes: readonly ArticleChange[]): void {
  const uses = changes.flatMap(({ before, after }) => [...(before?.terms ?? []), ...(after?.terms ?? [])]);
  const renamed = updateTerms(context.catalog, new Set(uses.map(({ id }) => id)), context.names);
  if (renamed) markEverythingDirty(context);
  else markPagesDirty(context.catalog, affectedPages(context, changes));
}

function byPosition(a: Problem, b: Problem): number {
  return a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1;
}
