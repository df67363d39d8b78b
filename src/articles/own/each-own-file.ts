import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { byCodeUnit } from '../../language/collator.ts';
import { type Problem, ProblemsError } from '../../settings/files/problem.ts';
import type { Issue } from '../model/result.ts';

/** Reports problems of the file that is read. */
export type ReportIssues = (issues: readonly Issue[]) => void;

/**
 * Reads the owner's Markdown files in a folder, one after the other in the order of their paths. Throws a ProblemsError with all problems
 * of all files. Files and folders whose name begins with `.` or `_` are left out.
 */
export async function eachOwnFile(
  folder: string,
  read: (path: string, report: ReportIssues) => Promise<void>,
): Promise<void> {
  const problems: Problem[] = [];
  for (const path of markdownIn(folder)) {
    try {
      await read(path, (issues) => {
        for (const issue of issues) problems.push({ file: shownOwnFile(folder, path), ...issue });
      });
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      problems.push(...error.problems);
    }
  }
  const byPosition = (a: Problem, b: Problem) => byCodeUnit(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0);
  if (problems.length > 0) throw new ProblemsError(problems.toSorted(byPosition));
}

/** The path of a file as messages show it: from the working folder, with `/`. */
export function shownOwnFile(folder: string, path: string): string {
  return relative('', join(folder, path)).replaceAll('\\', '/');
}

function markdownIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md') && !/(?:^|\/)[._]/.test(path))
    .toSorted(byCodeUnit);
}
