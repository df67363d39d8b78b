import type { ImportContext } from '../reading/draft/import-context.ts';
import type { FormResult } from '../reading/records/open-record.ts';
import type { FileBeginning, SourceTree } from '../sources/source-file.ts';

/** A kind of source that articles are read from. */
export interface ImportForm {
  readonly name: string;
  /** Its files, for `--help`. */
  readonly about: string;
  /** How sure the form is that it can read a file, from 0 to 1. */
  readonly recognises: (sample: FileBeginning) => number;
  /** All articles of a tree. Bad input is yielded as a refusal; it never throws. */
  readonly drafts: (tree: SourceTree, context: ImportContext) => AsyncGenerator<FormResult>;
}

/** The drafts of a form. The code that reads them is loaded with the first source of the form. */
export function lazyDrafts(load: () => Promise<ImportForm['drafts']>): ImportForm['drafts'] {
  return async function* (tree, context) {
    const drafts = await load();
    yield* drafts(tree, context);
  };
}
