import type { GatheredTrees } from '../../src/import/gather-trees.ts';
import { type ImportTally, tallyLine } from '../../src/import/placing/report.ts';
import type { ImportSummary } from '../cli/import-summary.ts';
import { printError, printLine } from '../cli/print.ts';
import { screenLine, screenWidth } from '../cli/screen-line.ts';

/** What happened in an import. */
interface ImportResults {
  readonly summary: ImportSummary;
  readonly tally: ImportTally;
  readonly gathered: GatheredTrees;
  /** The number of lines about the forms, which are on the screen already. */
  readonly formLines: number;
}

/** Missing paths that are named. */
const mostMissing = 3;
/** A screen of 24 lines without those of npm, the prompt, the progress, the counts and the last line. */
const screenLines = 16;

/** Prints the reasons, the missing paths, the counts, and what to look at first. */
export function printSummary(
  { summary, tally, gathered, formLines }: ImportResults,
  {
    tags = false,
    dryRun,
    isReported,
  }: { readonly tags?: boolean; readonly dryRun: boolean; readonly isReported: boolean },
): void {
  const missing = missingLines(gathered.missing);
  for (const line of summary.lines(tags, screenLines - formLines - missing.length)) printLine(line);
  for (const line of missing) printError(line);
  const total = gathered.trees.reduce((sum, { tree }) => sum + tree.articles.length, 0);
  const refused = tally.counts.refused + gathered.missing.length;
  const counts = `${dryRun ? 'Dry run: ' : ''}${tallyLine(tally)}.`;
  const rest = refused > 0 && tally.counts.refused < total ? ' All others were imported.' : '';
  printLine(counts.length + rest.length > screenWidth ? screenLine(counts) : `${counts}${rest}`);
  const last = summary.lastLine(isReported);
  if (last !== undefined) printLine(last);
}

function missingLines(paths: readonly string[]): readonly string[] {
  const lines = paths.slice(0, mostMissing).map((path) => screenLine(`${path}: does not exist`));
  const unnamed = paths.length - mostMissing;
  return unnamed > 0 ? [...lines, `${unnamed.toLocaleString('en')} more paths do not exist`] : lines;
}
