import type { Draft } from './draft.ts';
import type { ImportContext } from './import-context.ts';
import type { OpenRecord } from './record/open-record.ts';
import type { NoDraft } from './refusal.ts';
import type { Sample, Tree } from './source-file.ts';

/** What a form gives of one article: its draft, a record that one can be made of, or why there is none. */
export type Made = Draft | NoDraft | OpenRecord;

/** A kind of source that articles are read from. */
export interface Form {
  readonly name: string;
  /** What it reads, for `--help`. */
  readonly about: string;
  /** How sure the form is that it can read a file: 0 not at all, 1 certainly. */
  readonly recognises: (sample: Sample) => number;
  /** All articles of a tree; what gives none is yielded as such, and nothing is thrown for bad input. */
  readonly drafts: (tree: Tree, context: ImportContext) => AsyncGenerator<Made>;
}
