import type { Problem } from '../../settings/files/problem.ts';

/** A problem without the name of its file, which the caller adds. */
export type Issue = Omit<Problem, 'file'>;

/** A value, or the issue with it. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly issue: Issue };
