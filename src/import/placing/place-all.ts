import { isDraft } from '../reading/draft/draft.ts';
import type { Made } from '../reading/records/open-record.ts';
import type { Tree } from '../sources/source-file.ts';
import { beginPlace, type Placed } from './begin-place.ts';
import type { FinishCrew } from './finish/finish-crew.ts';
import { answered, type Finished, type MadeArticle } from './finish/job.ts';
import type { Outcome } from './outcome.ts';
import { placeArticle, type Target } from './place-article.ts';
import { withoutArticle } from './without-article.ts';

/** Who takes part in placing what a tree gives. */
interface Places {
  readonly tree: Tree;
  readonly target: Target;
  readonly crew: FinishCrew;
  readonly zone: string;
}

/** So many articles, or texts of so many characters, are given away at once. */
const mostJobs = 32;
const mostCharacters = 500_000;

/** A row of what came from the source: articles that are being made, and what became of the others. */
interface Batch {
  readonly row: readonly (Placed | Outcome)[];
  readonly finished: Promise<readonly Finished[]>;
}

/**
 * Brings what a form gives into the folder; tells what became of each in the order in which it was given. Where no more can be
 * read, what was given until then is brought in before that is thrown.
 */
export async function* placeAll(given: AsyncIterable<Made>, places: Places): AsyncGenerator<Outcome> {
  const { crew, target, zone } = places;
  const batches: Batch[] = [];
  let row: (Placed | Outcome)[] = [];
  let characters = 0;
  const faults: unknown[] = [];
  for await (const made of untilFault(given, faults)) {
    const one = 'reason' in made ? withoutArticle(made) : beginPlace(made, target.register, zone);
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

function lengthOf(made: Made): number {
  if (isDraft(made)) return made.body.length;
  return 'record' in made ? made.record.html.length : 0;
}

function batchOf(row: readonly (Placed | Outcome)[], crew: FinishCrew): Batch {
  const jobs = row.flatMap((one) => ('job' in one ? [one.job] : []));
  const finished = crew.room > 0 ? crew.finishAll(jobs) : Promise.all(jobs.map((job) => crew.finish(job)));
  // Whoever settles the batch is told; until then nobody waits for it.
  finished.catch(() => {});
  return { row, finished };
}

async function* settled(batch: Batch | undefined, { tree, target, crew }: Places): AsyncGenerator<Outcome> {
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
async function withAnswers({ job, oldAddress }: Placed, made: Finished, crew: FinishCrew): Promise<MadeArticle> {
  for (let last = made; ; ) {
    if (!('asks' in last)) return last;
    const links = last.asks.map((href) => [href, oldAddress?.(href) ?? false] as const);
    last = await crew.finish(answered(job, new Map(links)));
  }
}
