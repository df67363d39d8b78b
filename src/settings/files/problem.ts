import { printableLine } from '../../language/printable-text.ts';

/** An error or warning about one input, for the editor who has to fix it. */
export interface Problem {
  /** The file, relative to the working folder. */
  readonly file: string;
  /** Line in `file`, from 1. */
  readonly line?: number;
  /** The path of the wrong field, with dots: `image.src`. */
  readonly field?: string;
  /** The error, with the wrong value in quotes. */
  readonly message: string;
  /** The fix, or a correct value. */
  readonly remedy?: string;
}

// articles/a.md:4: "date" is not a date: "Mai 6" (write 2024-05-06 or 2024-05-06T10:00:00+05:30)
export function problemLine(problem: Problem): string {
  const location = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  const field = problem.field === undefined ? '' : `"${problem.field}" `;
  const remedy = problem.remedy === undefined ? '' : ` (${problem.remedy})`;
  return printableLine(`${location}: ${field}${problem.message}${remedy}`);
}

/** Invalid input that stops a build. Lists every problem, not just the first. */
export class ProblemsError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join('\n'));
    this.name = 'ProblemsError';
    this.problems = problems;
  }
}
