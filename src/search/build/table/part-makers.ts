import { type DirectoryInputs, type DirectoryPart, makeDirectory } from '../directories/make-directory.ts';
import type { MadePart } from '../files/made-part.ts';
import type { PartFiles } from '../files/part-files.ts';
import { makeVocabulary, type VocabularyInputs } from '../vocabulary/make-vocabulary.ts';
import type { PeriodVocabulary } from '../vocabulary/update-vocabulary.ts';

/** Makes the parts of the search table that take the most time, which may run in other processes. `before` is the part of `ReuseOrMake`. */
export interface PartMakers {
  readonly vocabulary: (
    inputs: VocabularyInputs,
    before?: MadePart<PeriodVocabulary>,
  ) => Promise<MadePart<PeriodVocabulary>>;
  readonly directory: (inputs: DirectoryInputs, before?: MadePart<DirectoryPart>) => Promise<MadePart<DirectoryPart>>;
}

/** Makes the parts in this process, one after the other. */
export function partMakers(files: PartFiles): PartMakers {
  return {
    vocabulary: async (inputs, before) => makeVocabulary(files, inputs, before),
    directory: (inputs, before) => makeDirectory(files, inputs, before),
  };
}
