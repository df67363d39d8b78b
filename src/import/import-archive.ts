import { availableParallelism } from 'node:os';
import type { VocabularyEntry } from '../settings/vocabulary.ts';
import type { ImportForm } from './forms/import-form.ts';
import { ArticleFolder } from './placing/files/article-folder.ts';
import type { ArticleRules } from './placing/files/article-problems.ts';
import { makeFolder } from './placing/files/make-folder.ts';
import { FinisherPool } from './placing/finish/finisher-pool.ts';
import { Ledger, readLedger } from './placing/ledger/ledger.ts';
import type { Outcome } from './placing/outcome.ts';
import type { ImportTarget } from './placing/place-article.ts';
import { placeArticles } from './placing/place-articles.ts';
import { Register } from './placing/register/register.ts';
import type { ImportContext } from './reading/draft/import-context.ts';
import { isPictureName } from './reading/pictures/picture-file.ts';
import type { SourceTree } from './sources/source-file.ts';

/** What an import needs to know. */
export interface ImportOptions {
  /** The folder of articles. */
  readonly to: string;
  /** What the archive takes: its zone and language are those of sources that name none. */
  readonly rules: ArticleRules;
  /** Where the sources were published. */
  readonly url?: string;
  /** See `ImportContext.retrieved`. */
  readonly retrieved?: string;
  /** See `ImportContext.columns`. */
  readonly columns?: Readonly<Record<string, string>>;
  /** See `FinishPlan.vocabulary`. */
  readonly vocabulary?: readonly VocabularyEntry[];
  /** See `FinishPlan.tags`. */
  readonly tags?: boolean;
  readonly dryRun: boolean;
  /** How many threads besides this one make articles, where there are many; told by the machine where absent. */
  readonly workers?: number;
}

/** Files of one form that belong together. */
export interface FormTree {
  readonly form: ImportForm;
  readonly tree: SourceTree;
}

/** More threads than these would wait for the one that reads and writes. */
const mostWorkers = 3;

/** A file of more bytes than these holds many articles. */
const manyArticles = 2_000_000;

/** Brings every article of the trees into the folder and says of each what became of it. One that fails never stops the rest. */
export async function* importArchive(trees: Iterable<FormTree>, options: ImportOptions): AsyncGenerator<Outcome> {
  const { to, dryRun } = options;
  const folder = new ArticleFolder(to);
  if (!dryRun) makeFolder(to);
  const ledger = dryRun ? undefined : new Ledger(to);
  const register = new Register((path, origin) => folder.occupied(path, origin));
  try {
    await register.load(readLedger(to));
    for (const { form, tree } of trees) yield* outcomesOf(form, tree, options, { folder, register, ledger, dryRun });
  } finally {
    register.close();
    ledger?.close();
  }
}

async function* outcomesOf(
  form: ImportForm,
  tree: SourceTree,
  options: ImportOptions,
  target: ImportTarget,
): AsyncGenerator<Outcome> {
  const { rules, vocabulary, tags = false, workers = Math.min(availableParallelism(), mostWorkers) } = options;
  const pictures = [...tree.files.keys()].filter(isPictureName);
  const crew = new FinisherPool(
    { rules, tags, pictures, ...(vocabulary && { vocabulary }) },
    workers === 1 ? 0 : workers,
    tree.articles.some(({ size }) => size > manyArticles),
  );
  try {
    yield* placeArticles(form.drafts(tree, contextOf(options, target.register)), {
      tree,
      target,
      crew,
      zone: rules.site.timeZone,
    });
  } finally {
    await crew.close();
  }
}

function contextOf({ rules, url, retrieved, columns }: ImportOptions, register: Register): ImportContext {
  return {
    zone: rules.site.timeZone,
    ...(url === undefined ? {} : { url }),
    ...(retrieved === undefined ? {} : { retrieved }),
    ...(columns === undefined ? {} : { columns }),
    claim: (origin, day, name) => register.claim(origin, day, name),
    largeMap: () => register.largeMap(),
  };
}
