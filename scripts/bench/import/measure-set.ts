import type { ImportForm } from '../../../src/import/forms/import-form.ts';
import { type Draft, isDraft } from '../../../src/import/reading/draft/draft.ts';
import type { ImportContext } from '../../../src/import/reading/draft/import-context.ts';
import type { SourceFile, SourceTree } from '../../../src/import/sources/source-file.ts';
import type { Sample, SampleSet } from './sample.ts';
import { type Score, scoreDraft } from './score-draft.ts';

/** What an importer made of one page. */
export interface Reading {
  readonly sample: Sample;
  readonly draft: Draft | undefined;
  readonly score: Score;
}

/** What an importer made of a set, and what that took. */
export interface SetFigures {
  readonly name: string;
  readonly readings: readonly Reading[];
  /** Pages by seconds of the processor, all threads together: the middle of the times that the set is read after the first. */
  readonly pagesPerSecond: number;
}

// An odd number: one reading of a set takes less than a second, and is measured as quick or slow as the machine just was.
const times = 5;
const context: ImportContext = {
  zone: 'Asia/Kolkata',
  claim: (_origin, _day, name) => name,
  largeMap: () => new Map(),
};

/**
 * Imports a set as one tree. A file's own name may tell the date that the page is asked for, so pages go under names that tell
 * a day of which no page is: the day of a page that tells none itself is then wrong, and the rest is measured all the same.
 */
export async function measureSet(
  { name, form: kind, samples }: SampleSet,
  forms: readonly ImportForm[],
): Promise<SetFigures> {
  const form = forms.find((one) => one.name === kind);
  if (!form) throw new Error(`No form is called ${kind}`);
  const tree = treeOf(samples, kind);
  const drafts = await draftsOf(form, tree);
  const seconds: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const started = process.cpuUsage();
    await draftsOf(form, tree);
    const { user, system } = process.cpuUsage(started);
    seconds.push((user + system) / 1e6);
  }
  const middle = seconds.toSorted((one, other) => one - other)[(times - 1) / 2] ?? Number.NaN;
  const readings = samples.map((sample, at) => {
    const draft = drafts.get(nameOf(at, kind));
    return { sample, draft, score: scoreDraft(draft, sample.truth) };
  });
  return { name, readings, pagesPerSecond: samples.length / middle };
}

async function draftsOf(form: ImportForm, tree: SourceTree): Promise<ReadonlyMap<string, Draft>> {
  const drafts = new Map<string, Draft>();
  for await (const made of form.drafts(tree, context)) {
    if (isDraft(made) && !drafts.has(made.origin.file)) drafts.set(made.origin.file, made);
  }
  return drafts;
}

function treeOf(samples: readonly Sample[], kind: SampleSet['form']): SourceTree {
  const articles = samples.map(({ bytes }, at): SourceFile => {
    const name = nameOf(at, kind);
    return {
      name,
      size: 0,
      pathHash: name,
      bytes,
      pieces: async function* () {
        yield await bytes();
      },
    };
  });
  return { articles, files: new Map(articles.map((file) => [file.name, file])) };
}

function nameOf(at: number, kind: SampleSet['form']): string {
  return `1970-01-01-${at + 1}.${kind === 'text' ? 'txt' : kind}`;
}
