import { gunzipSync } from 'node:zlib';
import type { WordCount } from '../../../../../src/search/build/shards/word-counts.ts';
import { vocabularyFiles } from '../../../../../src/search/build/vocabulary/vocabulary-files.ts';
import { Vocabulary } from '../../../../../src/search/client/query/vocabulary.ts';

/** A vocabulary of several periods, as a build writes it, and the sizes of the files that it has loaded. */
export function vocabularyInMemory(periods: readonly (readonly WordCount[])[]) {
  const written = periods.map(vocabularyFiles);
  const files = new Map(written.flatMap((period) => period.files.map(({ name, bytes }) => [name, bytes] as const)));
  const loaded = new Map<string, number>();
  const load = async (name: string) => {
    const bytes = files.get(name) ?? new Uint8Array();
    loaded.set(name, bytes.length);
    return new Uint8Array(gunzipSync(bytes));
  };
  return { vocabulary: new Vocabulary({ vocabulary: written.map(({ table }) => table) }, load), loaded, files };
}
