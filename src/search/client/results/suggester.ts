import { searchKey } from '../../fold/search-key.ts';
import type { SearchTable, Suggestions } from '../../format/search-table.ts';
import { soundOf } from '../../words/index-form.ts';
import { tokenize } from '../../words/tokens.ts';
import { loadJson } from '../files/load-json.ts';
import type { Load } from '../files/loader.ts';
import { editDistance } from './edit-distance.ts';

const maxSuggestions = 3;
/** Larger distances between spellings are treated as equal. */
const maxSpellingDistance = 3;

interface SuggestedWord {
  readonly spelling: string;
  readonly key: string;
  readonly count: number;
}

function keyOf(text: string): string {
  return tokenize(text)
    .map((word) => searchKey(word.text))
    .join(' ');
}

/** Maximum edit distance of a suggestion, by the length of the key. */
const maxDistance = (key: string) => (key.length < 3 ? 0 : key.length < 6 ? 1 : 2);

/** Finds the words of the archive that are most similar to a word without matches. Loads the words when they are first needed. */
export class Suggester {
  readonly #table: SearchTable;
  readonly #load: Load;
  #cache: readonly SuggestedWord[] | undefined;

  constructor(table: SearchTable, load: Load) {
    this.#table = table;
    this.#load = load;
  }

  /** Similar words: by key distance, then by spelling distance, then most frequent first. */
  async nearest(text: string): Promise<readonly string[]> {
    const words = await this.#words();
    const key = keyOf(text);
    const similar = words.flatMap((word) => {
      const keyDistance = editDistance(key, word.key, maxDistance(key));
      if (keyDistance === undefined || word.spelling === text) return [];
      return [
        {
          ...word,
          keyDistance,
          spellingDistance: editDistance(text, word.spelling, maxSpellingDistance) ?? maxSpellingDistance + 1,
        },
      ];
    });
    const sounds = new Set<string>();
    return similar
      .toSorted((a, b) => a.keyDistance - b.keyDistance || a.spellingDistance - b.spellingDistance || b.count - a.count)
      .filter(({ spelling }) => {
        // Only the first of several spellings that sound alike.
        const sound = tokenize(spelling)
          .map((word) => soundOf(word.text))
          .join(' ');
        return !sounds.has(sound) && sounds.add(sound);
      })
      .slice(0, maxSuggestions)
      .map((word) => word.spelling);
  }

  async #words(): Promise<readonly SuggestedWord[]> {
    if (this.#cache) return this.#cache;
    const suggestions: Suggestions = await loadJson(this.#load, this.#table.suggestions);
    this.#cache = suggestions.map(([spelling, times]) => ({
      spelling,
      key: keyOf(spelling),
      count: times,
    }));
    return this.#cache;
  }
}
