import { type Problem, ProblemsError } from './problem.ts';

/** Parses a file of the owner that holds a JSON object. Throws a ProblemsError for others; `empty` says what is missing then. */
export function parseObject(text: string, file: string, empty: Pick<Problem, 'message' | 'remedy'>): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new ProblemsError([{ file, message: `is not valid JSON: ${error.message}`, remedy: 'correct it' }]);
  }
  throw new ProblemsError([{ file, ...empty }]);
}
