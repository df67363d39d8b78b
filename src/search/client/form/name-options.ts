import { nameFacets } from '../../../settings/facet-lists.ts';
import type { NameFacet } from '../../../settings/facets.ts';
import type { FilterNames, SearchTable } from '../../format/search-table.ts';
import { type Load, LoadError } from '../files/loader.ts';
import { nameKey } from '../match/filters.ts';
import { inScriptOf } from './other-script.ts';

/** Names offered at a time. */
const most = 12;

interface Named {
  readonly name: string;
  /** As it is searched, its words after spaces. */
  readonly key: string;
}

/** Offers the archive's names in the fields that filter by them, in whatever script one types. */
export class FilterLists {
  readonly #table: SearchTable;
  readonly #load: Load;
  readonly #known = new Map<string, Promise<readonly Named[]>>();

  constructor(table: SearchTable, load: Load) {
    this.#table = table;
    this.#load = load;
  }

  /** Follows the fields of a form. Nothing is loaded before somebody types in one. */
  follow(form: HTMLFormElement): void {
    form.addEventListener('input', ({ target: field }) => {
      const kind = nameFacets.find((known) => field instanceof HTMLInputElement && field.name === known);
      if (kind && field instanceof HTMLInputElement) void this.#offer(kind, field);
    });
  }

  async #offer(kind: NameFacet, field: HTMLInputElement): Promise<void> {
    const typed = field.value;
    const key = nameKey(typed);
    if (key === '' || !field.list) return;
    const known = await this.#names(kind);
    if (field.value !== typed) return;
    const near = known.filter((each) => each.key.includes(` ${key}`)).slice(0, most);
    field.list.replaceChildren(...near.map(({ name }) => optionFor(name, typed)));
  }

  /** Names are a help: where they cannot be loaded there are none, till the next letter. */
  #names(kind: NameFacet): Promise<readonly Named[]> {
    const known = this.#known.get(kind) ?? this.#read(kind);
    this.#known.set(kind, known);
    return known.catch((error: unknown) => {
      this.#known.delete(kind);
      if (error instanceof LoadError) return [];
      throw error;
    });
  }

  async #read(kind: NameFacet): Promise<readonly Named[]> {
    const names: FilterNames = JSON.parse(new TextDecoder().decode(await this.#load(this.#table.filters)));
    return names[kind].map((name) => ({ name, key: ` ${nameKey(name)}` }));
  }
}

/** Browsers offer what has the letters that were typed, in its value or its label. */
function optionFor(name: string, typed: string): HTMLOptionElement {
  const option = document.createElement('option');
  option.value = name;
  const has = (text: string) => text.toLowerCase().includes(typed.trim().toLowerCase());
  if (has(name)) return option;
  const spelt = inScriptOf(typed, name) ?? typed;
  option.label = has(spelt) ? spelt : `${typed} · ${spelt}`;
  return option;
}
