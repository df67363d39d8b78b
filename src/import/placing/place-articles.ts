import { isDraft, type PictureFile } from '../reading/draft/draft.ts';
import { withoutFaultyPictures } from '../reading/pictures/without-faulty-pictures.ts';
import type { FormResult } from '../reading/records/open-record.ts';
import type { PictureFaults, SourceTree } from '../sources/source-file.ts';
import { type AssignedArticle, assignPath } from './assign-path.ts';
import { type FinishedArticle, type FinishResult, type FoundPicture, withLinks } from './finish/finish-job.ts';
import type { FinisherPool } from './finish/finisher-pool.ts';
import { type Outcome, outcomeWithoutArticle } from './outcome.ts';
import type { PictureCheck } from './picture-check.ts';
import { type ImportTarget, placeArticle } from './place-article.ts';
import { withUsualLanguage } from './with-usual-language.ts';

interface PlacingContext {
  readonly tree: SourceTree;
  readonly target: ImportTarget;
  readonly pool: FinisherPool;
  /** The archive's time zone. */
  readonly zone: string;
  readonly check: PictureCheck;
}

/** A batch for a worker thread has at most this many articles, and ends with the article that exceeds these characters. */
const mostJobs = 32;
const mostCharacters = 500_000;

/** Results of a form in their order: articles that are being finished, and the outcomes of the others. */
interface Batch {
  readonly entries: readonly (AssignedArticle | Outcome)[];
  readonly finished: Promise<readonly FinishResult[]>;
}

/**
 * Writes the articles of a form and gives their outcomes in the order of the form. If the form throws, the articles before
 * are written first.
 */
export async function* placeArticles(
  results: AsyncIterable<FormResult>,
  context: PlacingContext,
): AsyncGenerator<Outcome> {
  const { pool, target, zone } = context;
  const batches: Batch[] = [];
  let entries: (AssignedArticle | Outcome)[] = [];
  let characters = 0;
  const errors: unknown[] = [];
  for await (const { result, usualLanguage } of withUsualLanguage(untilError(results, errors))) {
    const entry = 'reason' in result ? outcomeWithoutArticle(result) : assignPath(result, target.register, zone);
    entries.push('job' in entry && usualLanguage ? { ...entry, job: { ...entry.job, usualLanguage } } : entry);
    characters += lengthOf(result);
    if (pool.mostBatches > 0 && entries.length < mostJobs && characters < mostCharacters) continue;
    batches.push(startBatch(entries, pool));
    [entries, characters] = [[], 0];
    while (batches.length > pool.mostBatches) yield* settledOutcomes(batches.shift(), context);
  }
  for (const batch of [...batches, startBatch(entries, pool)]) yield* settledOutcomes(batch, context);
  for (const error of errors) throw error;
}

async function* untilError<Item>(items: AsyncIterable<Item>, errors: unknown[]): AsyncGenerator<Item> {
  try {
    yield* items;
  } catch (error) {
    errors.push(error);
  }
}

function lengthOf(result: FormResult): number {
  if (isDraft(result)) return result.body.length;
  return 'record' in result ? result.record.html.length : 0;
}

function startBatch(entries: readonly (AssignedArticle | Outcome)[], pool: FinisherPool): Batch {
  const jobs = entries.flatMap((entry) => ('job' in entry ? [entry.job] : []));
  const finished = pool.mostBatches > 0 ? pool.finishAll(jobs) : Promise.all(jobs.map((job) => pool.finish(job)));
  // `settledOutcomes` awaits the promise and throws its error. Until then the error must not count as unhandled.
  finished.catch(() => {});
  return { entries, finished };
}

async function* settledOutcomes(batch: Batch | undefined, context: PlacingContext): AsyncGenerator<Outcome> {
  const finished = (await batch?.finished)?.values();
  for (const entry of batch?.entries ?? []) {
    if (!('job' in entry)) {
      yield entry;
      continue;
    }
    const result = finished?.next().value;
    if (!result) continue;
    const { article, pictures } = await completeArticle(entry, result, context);
    const files = [...entry.pictures, ...pictures];
    const digests = await context.check.acceptedOf(files);
    yield await placeArticle(entry, article, { files, digests }, context.target);
  }
}

interface CompleteArticle {
  readonly article: FinishedArticle;
  /** The pictures of a record. */
  readonly pictures: readonly PictureFile[];
}

// Finishes the article again with links that were not looked up before, and without the faulty pictures of a record.
function completeArticle(
  { job, oldAddress }: AssignedArticle,
  first: FinishResult,
  { pool, tree, check }: PlacingContext,
): Promise<CompleteArticle> {
  let known = job;
  const finish = (faults: PictureFaults | undefined) => pool.finish(faults ? { ...known, faults } : known);
  const complete = async (faults: PictureFaults | undefined): Promise<CompleteArticle> => {
    for (let result = faults ? await finish(faults) : first; ; result = await finish(faults)) {
      if (!('unknownLinks' in result))
        return { article: result, pictures: 'pictures' in result ? foundPictures(result.pictures, tree) : [] };
      known = withLinks(known, new Map(result.unknownLinks.map((href) => [href, oldAddress?.(href) ?? false])));
    }
  };
  return withoutFaultyPictures(check.faultOf, complete, ({ pictures }) => pictures);
}

function foundPictures(found: readonly FoundPicture[], { files }: SourceTree): readonly PictureFile[] {
  return found.flatMap(({ name, file, inline }) => {
    const bytes = inline ? async () => inline : files.get(file)?.bytes;
    return bytes ? [{ name, file, bytes }] : [];
  });
}
