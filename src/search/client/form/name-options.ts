import { nameFacets } from '../../../settings/facet-lists.ts';
import type { NameFacet } from '../../../settings/facets.ts';
import type { FilterNames, SearchTable } from '../../format/search-table.ts';
import type { Load } from '../files/load.ts';
import { LoadError } from '../files/load-error.ts';
import { loadJson } from '../files/load-json.ts';
import { type NameFilters, nameKey, nameTest, unquotedName } from '../match/filters.ts';
import { inTypedScript } from './other-script.ts';

/** Maximum number of offered names. */
const maxOptions = 12;

interface NameOption {
  readonly name: string;
  /** Its key, with a space before each word. */
  readonly key: string;
}

/** Offers the archive's names in the fields that filter by names, in the script in which the reader types. */
export class NameOptions {
  readonly #table: SearchTable;
  readonly #load: Load;
  readonly #cache = new Map<string, Promise<readonly NameOption[]>>();

  constructor(table: SearchTable, load: Load) {
    this.#table = table;
    this.#load = load;
  }

  /** Listens to the fields of a form. Names are loaded when a reader types in one. */
  listen(form: HTMLFormElement): void {
    form.addEventListener('input', ({ target: field }) => {
      const kind = nameFacets.find((facet) => field instanceof HTMLInputElement && field.name === facet);
      if (kind && field instanceof HTMLInputElement) void this.#showOptions(kind, field);
    });
  }

  /** The names of filters that no name of the archive passes. None if the names cannot be loaded. */
  async unknownNames(filters: NameFilters = {}): Promise<readonly string[]> {
    const unknown = nameFacets.map(async (kind) => {
      if (!filters[kind]) return [];
      const names = await this.#names(kind);
      return filters[kind].filter((filter) => {
        const passes = nameTest(filter);
        return names !== undefined && !names.some(({ name, key }) => passes(name, key.slice(1)));
      });
    });
    return (await Promise.all(unknown)).flat().map((name) => unquotedName(name) ?? name);
  }

  async #showOptions(kind: NameFacet, field: HTMLInputElement): Promise<void> {
    const typed = field.value;
    const key = nameKey(typed);
    if (key === '' || !field.list) return;
    const names = await this.#names(kind);
    // Meanwhile the reader may have typed more, and the form may have removed the field.
    if (!names || field.value !== typed || !field.list) return;
    const matches = names.filter((each) => each.key.includes(` ${key}`)).slice(0, maxOptions);
    field.list.replaceChildren(...matches.map(({ name }) => optionFor(name, typed)));
  }

  /** Nothing if the names cannot be loaded; the next input tries again. */
  #names(kind: NameFacet): Promise<readonly NameOption[] | undefined> {
    const names = this.#cache.get(kind) ?? this.#read(kind);
    this.#cache.set(kind, names);
    return names.catch((error: unknown) => {
      this.#cache.delete(kind);
      if (error instanceof LoadError) return undefined;
      throw error;
    });
  }

  async #read(kind: NameFacet): Promise<readonly NameOption[]> {
    const names: FilterNames = await loadJson(this.#load, this.#table.filters);
    return names[kind].map((name) => ({ name, key: ` ${nameKey(name)}` }));
  }
}

/** Browsers offer only options whose value or label contains the typed text. */
function optionFor(name: string, typed: string): HTMLOptionElement {
  const option = document.createElement('option');
  option.value = name;
  const contains = (text: string) => text.toLowerCase().includes(typed.trim().toLowerCase());
  if (contains(name)) return option;
  const spelling = inTypedScript(typed, name) ?? typed;
  option.label = contains(spelling) ? spelling : `${typed} · ${spelling}`;
  return option;
}
