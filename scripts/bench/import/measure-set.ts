import type { ImportForm } from '../../../src/import/forms/import-form.ts';
import { type Draft, isDraft } from '../../../src/import/reading/draft/draft.ts';
import type { ImportContext } from '../../../src/import/reading/draft/import-context.ts';
import type { SourceFile, SourceTree } from '../../../src/import/sources/source-file.ts';
import type { Sample, SampleSet } from './sample.ts';
import { type Score, scoreDraft } from './score-draft.ts';

/** The result of importing one page. */
export interface ReadPage {
  readonly sample: Sample;
  readonly draft: Draft | undefined;
  readonly score: Score;
}

/** The results of importing a set, and the speed. */
export interface SetFigures {
  readonly name: string;
  readonly readings: readonly ReadPage[];
  /** Pages in one CPU second of all threads: the median of all imports of the set but the first. */
  readonly pagesPerSecond: number;
}

// An odd number, for the median. One import of a set takes less than a second, so its time varies with the load of the
// machine.
const times = 5;
const context: ImportContext = {
  zone: 'Asia/Kolkata',
  now: 0,
  claim: (_origin, _day, name) => name,
  formerPages: { add: () => {} },
  largeMap: () => new Map(),
  pictureFault: async () => undefined,
};

/**
 * Imports a set as one tree. A file name can give away the date of its page, so each page gets a name with a day that no page is
 * of. The date of a page that states none then counts as wrong; its other fields are measured as usual.
 */
export async function measureSet(
  { name, form: kind, samples }: SampleSet,
  forms: readonly ImportForm[],
): Promise<SetFigures> {
  const form = forms.find((candidate) => candidate.name === kind);
  if (!form) throw new Error(`There is no form named ${kind}`);
  const tree = treeOf(samples, kind);
  const drafts = await draftsOf(form, tree);
  const seconds: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const started = process.cpuUsage();
    await draftsOf(form, tree);
    const { user, system } = process.cpuUsage(started);
    seconds.push((user + system) / 1e6);
  }
  const middle = seconds.toSorted((first, other) => first - other)[(times - 1) / 2] ?? Number.NaN;
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
