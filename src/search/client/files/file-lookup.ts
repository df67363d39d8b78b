import type { Postings } from '../../format/postings.ts';
import { findWords, type WordEntry } from '../../format/word-entry.ts';
import type { Load } from './loader.ts';
import { filesOf, type WordsInFiles } from './word-lookup.ts';

/** Words in files of a folder, of which only those are loaded that can hold what is asked for. */
export function fileLookup<Found>(
  files: { readonly words: readonly string[]; readonly firstWords: readonly string[] },
  folder: string,
  postings: Postings<Found>,
  load: Load,
): WordsInFiles<WordEntry<Found>> {
  const find = async (wanted: string, isPrefix: boolean) => {
    const loaded = filesOf(files, wanted, isPrefix).map((name) => load(`${folder}/${name}`));
    return (await Promise.all(loaded)).flatMap((bytes) => findWords(bytes, wanted, isPrefix, postings));
  };
  return {
    word: async (key) => (await find(key, false))[0],
    wordsFrom: (prefix) => find(prefix, true),
    load: async (key) => {
      await Promise.all(filesOf(files, key, false).map((name) => load(`${folder}/${name}`)));
    },
  };
}
