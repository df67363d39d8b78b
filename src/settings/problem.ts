/** What is wrong with one input, in the words an editor needs to mend it. */
export interface Problem {
  /** The file as the editor knows it, relative to the working folder. */
  readonly file: string;
  /** Line in `file`, from 1. */
  readonly line?: number;
  /** The field at fault, in dots: `image.src`. */
  readonly field?: string;
  /** What is wrong, quoting the value. */
  readonly message: string;
  /** What would be right. */
  readonly remedy?: string;
}

// articles/a.md:4: "date" is not a date: "Mai 6" (write 2024-05-06 or 2024-05-06T10:00:00+05:30)
export function problemLine(problem: Problem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  const field = problem.field === undefined ? '' : `"${problem.field}" `;
  const remedy = problem.remedy === undefined ? '' : ` (${problem.remedy})`;
  return `${place}: ${field}${problem.message}${remedy}`;
}

/** Bad input that stops a build: every problem found, not just the first. */
export class ProblemsError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join('\n'));
    this.name = 'ProblemsError';
    this.problems = problems;
  }
}
