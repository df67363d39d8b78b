import { availableParallelism } from 'node:os';
import type { VocabularyEntry } from '../settings/vocabulary.ts';
import type { ImportForm } from './forms/import-form.ts';
import { ArticleFolder } from './placing/files/article-folder.ts';
import type { ArticleRules } from './placing/files/article-problems.ts';
import { makeFolder } from './placing/files/make-folder.ts';
import { FinisherPool } from './placing/finish/finisher-pool.ts';
import { Ledger, readLedger } from './placing/ledger/ledger.ts';
import type { Outcome } from './placing/outcome.ts';
import { PictureCheck } from './placing/picture-check.ts';
import type { ImportTarget } from './placing/place-article.ts';
import { placeArticles } from './placing/place-articles.ts';
import { Register } from './placing/register/register.ts';
import type { FormerPages, ImportContext } from './reading/draft/import-context.ts';
import { isPictureName } from './reading/pictures/picture-file.ts';
import type { SourceTree } from './sources/source-file.ts';

/** The options of an import. */
export interface ImportOptions {
  /** The folder of articles. */
  readonly to: string;
  /** The rules of the archive. Its zone and language are used if a source names none. */
  readonly rules: ArticleRules;
  /** See `ImportContext.url`. */
  readonly url?: string;
  /** See `ImportContext.retrieved`. */
  readonly retrieved?: string;
  /** See `ImportContext.columns`. */
  readonly columns?: Readonly<Record<string, string>>;
  /** See `FinishPlan.vocabulary`. */
  readonly vocabulary?: readonly VocabularyEntry[];
  /** See `FinishPlan.tags`. */
  readonly tags?: boolean;
  /** Where lists stood that are no articles. See `ImportContext.formerPages`. */
  readonly formerPages?: FormerPages;
  readonly dryRun: boolean;
  /** The number of worker threads for large imports. By default it depends on the machine. */
  readonly workers?: number;
}

/** A tree of files of one form. */
export interface FormTree {
  readonly form: ImportForm;
  readonly tree: SourceTree;
}

/** More threads would wait for the one that reads and writes. */
const mostWorkers = 3;

/** A file of more bytes has many articles. */
const manyArticlesSize = 2_000_000;

/** Imports all articles of the trees into a folder and gives the outcome of each. One that fails does not stop the others. */
export async function* importArchive(trees: Iterable<FormTree>, options: ImportOptions): AsyncGenerator<Outcome> {
  const { to, dryRun } = options;
  const folder = new ArticleFolder(to);
  if (!dryRun) makeFolder(to);
  const register = new Register((path, origin) => folder.ownerOf(path, origin));
  let ledger: Ledger | undefined;
  try {
    await register.load(readLedger(to));
    if (!dryRun) {
      ledger = new Ledger(to);
      folder.removeUnfinished();
    }
    for (const { form, tree } of trees) yield* importTree(form, tree, options, { folder, register, ledger, dryRun });
  } finally {
    register.close();
    ledger?.close();
    if (!dryRun) folder.close();
  }
}

async function* importTree(
  form: ImportForm,
  tree: SourceTree,
  options: ImportOptions,
  target: ImportTarget,
): AsyncGenerator<Outcome> {
  const { rules, vocabulary, tags = false, workers = Math.min(availableParallelism(), mostWorkers) } = options;
  const pictures = [...tree.files.keys()].filter(isPictureName);
  const pool = new FinisherPool(
    { rules, tags, pictures, ...(vocabulary && { vocabulary }) },
    workers === 1 ? 0 : workers,
    tree.articles.some(({ size }) => size > manyArticlesSize),
  );
  const zone = rules.site.timeZone;
  const check = new PictureCheck((digest) => target.register.isAcceptedPicture(digest));
  const drafts = form.drafts(tree, { ...importContext(options, target.register), pictureFault: check.faultOf });
  try {
    yield* placeArticles(drafts, { tree, target, pool, zone, check });
  } finally {
    await pool.close();
  }
}

function importContext(
  { rules, url, retrieved, columns, formerPages = { add: () => {} } }: ImportOptions,
  register: Register,
): Omit<ImportContext, 'pictureFault'> {
  return {
    zone: rules.site.timeZone,
    now: rules.now,
    ...(url === undefined ? {} : { url }),
    ...(retrieved === undefined ? {} : { retrieved }),
    ...(columns === undefined ? {} : { columns }),
    claim: (origin, day, name) => register.claim(origin, day, name),
    largeMap: () => register.largeMap(),
    formerPages,
  };
}
