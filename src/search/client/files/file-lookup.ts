import type { PostingCodec } from '../../format/postings.ts';
import { findWords, type WordEntry } from '../../format/word-entry.ts';
import type { Load } from './load.ts';
import { LoadError } from './load-error.ts';
import { type FileWordLookup, filesForKey } from './word-lookup.ts';

/** Looks up words in the files of a folder. Loads only files that can contain the word. */
export function fileLookup<Value>(
  files: { readonly words: readonly string[]; readonly firstWords: readonly string[] },
  folder: string,
  codec: PostingCodec<Value>,
  load: Load,
): FileWordLookup<WordEntry<Value>> {
  const find = async (searched: string, isPrefix: boolean) => {
    const found = filesForKey(files, searched, isPrefix).map(async (name) => {
      const path = `${folder}/${name}`;
      const bytes = await load(path);
      try {
        return findWords(bytes, searched, isPrefix, codec);
      } catch (error) {
        throw new LoadError(path, error);
      }
    });
    return (await Promise.all(found)).flat();
  };
  return {
    word: async (key) => (await find(key, false))[0],
    wordsFrom: (prefix) => find(prefix, true),
    load: async (key) => {
      await Promise.all(filesForKey(files, key, false).map((name) => load(`${folder}/${name}`)));
    },
  };
}
