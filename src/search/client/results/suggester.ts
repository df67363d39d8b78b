import { searchKey } from '../../fold/search-key.ts';
import type { SearchTable, Suggestions } from '../../format/search-table.ts';
import { indexForm, spellingLength } from '../../words/index-form.ts';
import { wordsOf } from '../../words/tokens.ts';
import type { Load } from '../files/loader.ts';
import { distance } from './edit-distance.ts';

const most = 3;
/** Spellings further apart than this are equally far. */
const spellingReach = 3;

interface Known {
  readonly spelling: string;
  readonly key: string;
  readonly count: number;
}

function keyOf(text: string): string {
  return wordsOf(text)
    .map((word) => searchKey(word.text))
    .join(' ');
}

function soundOf(text: string): string {
  return wordsOf(text)
    .map((word) => indexForm(word.text).slice(0, -spellingLength))
    .join(' ');
}

/** How far a word may be from what was meant: short words not at all in more than one letter. */
const reach = (key: string) => (key.length < 3 ? 0 : key.length < 6 ? 1 : 2);

/** Finds the known words that are nearest to one that found nothing. The words are loaded at the first miss. */
export class Suggester {
  readonly #table: SearchTable;
  readonly #load: Load;
  #known: readonly Known[] | undefined;

  constructor(table: SearchTable, load: Load) {
    this.#table = table;
    this.#load = load;
  }

  /** Spellings: nearest in sound, then in letters, then most frequent first. */
  async nearest(text: string): Promise<readonly string[]> {
    const known = await this.#words();
    const key = keyOf(text);
    const near = known.flatMap((word) => {
      const far = distance(key, word.key, reach(key));
      if (far === undefined || word.spelling === text) return [];
      return [{ ...word, far, spelt: distance(text, word.spelling, spellingReach) ?? spellingReach + 1 }];
    });
    const sounds = new Set<string>();
    return near
      .toSorted((a, b) => a.far - b.far || a.spelt - b.spelt || b.count - a.count)
      .filter(({ spelling }) => {
        // One of several spellings that sound alike is enough.
        const sound = soundOf(spelling);
        return !sounds.has(sound) && sounds.add(sound);
      })
      .slice(0, most)
      .map((word) => word.spelling);
  }

  async #words(): Promise<readonly Known[]> {
    if (this.#known) return this.#known;
    const bytes = await this.#load(this.#table.suggestions);
    const suggestions: Suggestions = JSON.parse(new TextDecoder().decode(bytes));
    this.#known = suggestions.map(([spelling, times]) => ({
      spelling,
      key: keyOf(spelling),
      count: times,
    }));
    return this.#known;
  }
}
