import { eachFacet, nameFacets } from '../../../settings/facet-lists.ts';
import type { KeyedName, ShardNames, ShardTable } from '../../format/shard-table.ts';
import type { SearchRecord } from './search-record.ts';
import { namesOf } from './search-record.ts';

/** Numbers distinct values in the order of their first occurrence. */
class Numbering<Value> {
  readonly values: Value[] = [];
  readonly #numbers = new Map<string, number>();

  number(key: string, value: Value): number {
    const number = this.#numbers.get(key);
    if (number !== undefined) return number;
    this.#numbers.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}

type Columns = Pick<ShardTable, 'days' | 'lengths' | 'languages' | 'languageOf' | 'sections' | 'sectionOf' | 'stories'>;

/** Collects the columns of a shard's table. */
export class ShardColumns {
  readonly #languages = new Numbering<string>();
  readonly #sections = new Numbering<KeyedName>();
  readonly #names = new Numbering<string>();
  readonly #days: string[] = [];
  readonly #lengths: number[] = [];
  readonly #languageOf: number[] = [];
  readonly #sectionOf: number[] = [];
  readonly #stories: Record<number, string> = {};
  readonly #named = eachFacet(nameFacets, (): number[][] => []);

  add(record: SearchRecord, length: number): void {
    if (record.story !== undefined) this.#stories[this.#days.length] = record.story;
    this.#days.push(record.day);
    this.#lengths.push(length);
    this.#languageOf.push(this.#languages.number(record.lang, record.lang));
    this.#sectionOf.push(record.section ? this.#sections.number(record.section.key, record.section) : -1);
    for (const facet of nameFacets)
      this.#named[facet].push(namesOf(record, facet).map((name) => this.#names.number(name, name)));
  }

  table(): Columns {
    const days = this.#days.map((day) => Number(day.replaceAll('-', '')));
    return {
      days: days.map((day, index) => day - (days[index - 1] ?? 0)),
      lengths: this.#lengths,
      languages: this.#languages.values,
      languageOf: this.#languageOf,
      sections: this.#sections.values,
      sectionOf: this.#sectionOf,
      ...(Object.keys(this.#stories).length > 0 ? { stories: this.#stories } : {}),
    };
  }

  names(): ShardNames {
    return { names: this.#names.values, of: this.#named };
  }

  summary() {
    return {
      count: this.#days.length,
      words: this.#lengths.reduce((sum, length) => sum + length, 0),
      firstDay: this.#days[0] ?? '',
      lastDay: this.#days.at(-1) ?? '',
      languages: this.#languages.values,
      sections: this.#sections.values,
    };
  }
}
