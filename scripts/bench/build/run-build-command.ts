import { fileURLToPath } from 'node:url';
import project from '../../../package.json' with { type: 'json' };
import {
  type BuildReport,
  type BuildStage,
  buildStages,
  type ProgressEvent,
} from '../../../src/build/options/build-report.ts';
import { runMeasured } from '../measure/run-measured.ts';
import type { ProcessUse } from '../measure/watch-processes.ts';

/** The project whose build command is measured. */
const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface BuildPaths {
  readonly articles: string;
  readonly out: string;
  readonly cache: string;
  readonly site: string;
}

/** The measurements of one run of the build command. */
export interface BuildRun {
  readonly seconds: number;
  /** Seconds until the first stage began, then of each stage, then until the process ended. */
  readonly stages: readonly { readonly name: 'start' | BuildStage | 'end'; readonly seconds: number }[];
  readonly use: ProcessUse | undefined;
  readonly report: BuildReport;
}

/** Runs and measures the program behind `npm run build`. */
export async function runBuildCommand({ articles, out, cache, site }: BuildPaths, search: boolean): Promise<BuildRun> {
  const lastOf = new Map<BuildStage, number>();
  let first: number | undefined;
  let report: BuildReport | undefined;
  const { seconds, use } = await runMeasured({
    program: process.execPath,
    parameters: [
      ...project.scripts.build.split(' ').slice(1),
      ...['--articles', articles, '--out', out, '--cache', cache, '--site', site],
      ...(search ? [] : ['--no-search']),
    ],
    folder: root,
    onMessage: (message, now) => {
      first ??= now;
      if (isReport(message)) report = message;
      else lastOf.set((message as ProgressEvent).stage, now);
    },
  });
  if (report === undefined) throw new Error('The build ended without sending its report');
  return { seconds, stages: stagesOf(first ?? 0, lastOf, seconds), use, report };
}

function isReport(message: unknown): message is BuildReport {
  return typeof message === 'object' && message !== null && 'pages' in message;
}

/** A stage begins where the one before it ends. */
function stagesOf(first: number, lastOf: ReadonlyMap<BuildStage, number>, seconds: number): BuildRun['stages'] {
  const ends = buildStages.flatMap((name) => {
    const end = lastOf.get(name);
    return end === undefined ? [] : [{ name, end }];
  });
  const all = [{ name: 'start' as const, end: first }, ...ends, { name: 'end' as const, end: seconds }];
  return all.map(({ name, end }, index) => ({ name, seconds: end - (all[index - 1]?.end ?? 0) }));
}
