import type { ImportContext } from '../reading/draft/import-context.ts';
import type { FormResult } from '../reading/records/open-record.ts';
import type { FileBeginning, SourceTree } from '../sources/source-file.ts';

/** A kind of source that articles are read from. */
export interface ImportForm {
  readonly name: string;
  /** What it reads, for `--help`. */
  readonly about: string;
  /** How sure the form is that it can read a file: 0 not at all, 1 certainly. */
  readonly recognises: (sample: FileBeginning) => number;
  /** All articles of a tree; what gives none is yielded as such, and nothing is thrown for bad input. */
  readonly drafts: (tree: SourceTree, context: ImportContext) => AsyncGenerator<FormResult>;
}
