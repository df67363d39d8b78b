import type { Problem } from '../../settings/problem.ts';

/** A problem whose file, or whose place in it, is known to the caller only. */
export type Issue = Omit<Problem, 'file' | 'field'>;

/** Either the value, or what is wrong with it. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly issue: Issue };
