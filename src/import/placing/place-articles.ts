import { isDraft } from '../reading/draft/draft.ts';
import type { FormResult } from '../reading/records/open-record.ts';
import type { SourceTree } from '../sources/source-file.ts';
import { type AssignedArticle, assignPath } from './assign-path.ts';
import { answered, type FinishedArticle, type FinishResult } from './finish/finish-job.ts';
import type { FinisherPool } from './finish/finisher-pool.ts';
import type { Outcome } from './outcome.ts';
import { type ImportTarget, placeArticle } from './place-article.ts';
import { outcomeOf } from './without-article.ts';

/** Who takes part in placing what a tree gives. */
interface PlacingContext {
  readonly tree: SourceTree;
  readonly target: ImportTarget;
  readonly crew: FinisherPool;
  readonly zone: string;
}

/** So many articles, or texts of so many characters, are given away at once. */
const mostJobs = 32;
const mostCharacters = 500_000;

/** A row of what came from the source: articles that are being made, and what became of the others. */
interface Batch {
  readonly row: readonly (AssignedArticle | Outcome)[];
  readonly finished: Promise<readonly FinishResult[]>;
}

/**
 * Brings what a form gives into the folder; tells what became of each in the order in which it was given. Where no more can be
 * read, what was given until then is brought in before that is thrown.
 */
export async function* placeArticles(
  given: AsyncIterable<FormResult>,
  places: PlacingContext,
): AsyncGenerator<Outcome> {
  const { crew, target, zone } = places;
  const batches: Batch[] = [];
  let row: (AssignedArticle | Outcome)[] = [];
  let characters = 0;
  const faults: unknown[] = [];
  for await (const made of untilFault(given, faults)) {
    const one = 'reason' in made ? outcomeOf(made) : assignPath(made, target.register, zone);
    row.push(one);
    characters += lengthOf(made);
    if (crew.room > 0 && row.length < mostJobs && characters < mostCharacters) continue;
    batches.push(batchOf(row, crew));
    [row, characters] = [[], 0];
    while (batches.length > crew.room) yield* settled(batches.shift(), places);
  }
  for (const batch of [...batches, batchOf(row, crew)]) yield* settled(batch, places);
  for (const fault of faults) throw fault;
}

async function* untilFault<One>(given: AsyncIterable<One>, faults: unknown[]): AsyncGenerator<One> {
  try {
    yield* given;
  } catch (error) {
    faults.push(error);
  }
}

function lengthOf(made: FormResult): number {
  if (isDraft(made)) return made.body.length;
  return 'record' in made ? made.record.html.length : 0;
}

function batchOf(row: readonly (AssignedArticle | Outcome)[], crew: FinisherPool): Batch {
  const jobs = row.flatMap((one) => ('job' in one ? [one.job] : []));
  const finished = crew.room > 0 ? crew.finishAll(jobs) : Promise.all(jobs.map((job) => crew.finish(job)));
  // Whoever settles the batch is told; until then nobody waits for it.
  finished.catch(() => {});
  return { row, finished };
}

async function* settled(batch: Batch | undefined, { tree, target, crew }: PlacingContext): AsyncGenerator<Outcome> {
  const finished = (await batch?.finished)?.values();
  for (const one of batch?.row ?? []) {
    if (!('job' in one)) {
      yield one;
      continue;
    }
    const made = finished?.next().value;
    if (made) yield await placeArticle(one, await withAnswers(one, made, crew), tree, target);
  }
}

// A link that nobody foresaw is looked up now, and the article made once more.
async function withAnswers(
  { job, oldAddress }: AssignedArticle,
  made: FinishResult,
  crew: FinisherPool,
): Promise<FinishedArticle> {
  for (let last = made; ; ) {
    if (!('asks' in last)) return last;
    const links = last.asks.map((href) => [href, oldAddress?.(href) ?? false] as const);
    last = await crew.finish(answered(job, new Map(links)));
  }
}
