import { nameFacets } from '../../../settings/facet-lists.ts';
import { digitLocale } from '../../../theme/scripts/browser/digit-locale.ts';
import { labelLanguage } from '../../../theme/scripts/browser/shown-texts.ts';
import { periodName } from '../../../theme/scripts/charts/period-name.ts';
import { NameFields } from './name-fields.ts';
import { readState, type SearchState } from './search-state.ts';

/** Why a search begins. */
export type SearchReason = 'typed' | 'chosen' | 'submitted';

/** Delay between typing and searching, in milliseconds. */
const typingPause = 150;

/** The search form. Its fields have the same names as the URL's parameters. A year and a day share a name: the last one set counts. */
export class SearchForm {
  readonly #form: HTMLFormElement;
  readonly #names: readonly NameFields[];

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#names = nameFacets.map((kind) => new NameFields(form, kind));
  }

  /** The search state of the form. */
  read(): SearchState {
    const parameters = new URLSearchParams();
    for (const [name, value] of new FormData(this.#form))
      if (typeof value === 'string' && value !== '' && !isName(name)) parameters.set(name, value);
    for (const fields of this.#names) for (const name of fields.read()) parameters.append(fields.kind, name);
    return readState(parameters);
  }

  /** Writes the state of the form again, because a month of the address is an option in words. */
  rewrite(): SearchState {
    const state = this.read();
    this.write(state);
    return state;
  }

  /** Fills the form from a state. */
  write(state: SearchState): void {
    const { names, ...single } = state.filters;
    const values: Readonly<Record<string, string | undefined>> = { q: state.text, order: state.order, ...single };
    for (const fields of this.#names) fields.write(names?.[fields.kind] ?? []);
    for (const field of this.#fields()) {
      if (isName(field.name)) continue;
      const value = values[field.name] ?? '';
      if (field instanceof HTMLSelectElement) {
        writeChoice(field, value);
      } else if (field.value !== value) field.value = field.type === 'date' && value.length !== 10 ? '' : value;
    }
  }

  /** Calls back soon after typing, when a choice is made or a field with typed words is left, and when the form is submitted. */
  listen(search: (reason: SearchReason) => void): void {
    let typing: ReturnType<typeof setTimeout> | undefined;
    const searchNow = (reason: SearchReason) => {
      clearTimeout(typing);
      search(reason);
    };
    this.#form.addEventListener('input', (event) => {
      if (!(event.target instanceof HTMLInputElement) || event.target.type === 'date') return;
      clearTimeout(typing);
      typing = setTimeout(() => search('typed'), typingPause);
    });
    this.#form.addEventListener('change', (event) => {
      this.#clearFieldsWithSameName(event.target);
      for (const fields of this.#names) fields.addEmptyField();
      searchNow('chosen');
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      searchNow('submitted');
    });
  }

  /** A day replaces a year, and a year replaces a day. */
  #clearFieldsWithSameName(changed: EventTarget | null): void {
    for (const field of this.#fields()) {
      const hasSameName =
        changed instanceof Element && field !== changed && field.name === changed.getAttribute('name');
      if (hasSameName && !isName(field.name)) field.value = '';
    }
  }

  #fields(): readonly (HTMLInputElement | HTMLSelectElement)[] {
    return [...this.#form.elements].filter(
      (field) => field instanceof HTMLInputElement || field instanceof HTMLSelectElement,
    );
  }
}

/** Chooses an option of a list. A limit of the address that the list lacks, such as a month, becomes an option. A day has its own field. */
function writeChoice(list: HTMLSelectElement, value: string): void {
  for (const added of list.querySelectorAll('[data-added]')) added.remove();
  const isDay = (list.name === 'from' || list.name === 'to') && value.length === 10;
  if (![...list.options].some((option) => option.value === value) && !isDay) {
    const isMonth = /^\d{4}-(?:0[1-9]|1[0-2])$/.test(value);
    const option = new Option(isMonth ? periodName(value, digitLocale(labelLanguage())) : value, value);
    option.dataset.added = '';
    list.append(option);
  }
  list.value = isDay ? '' : value;
}

function isName(field: string): boolean {
  return nameFacets.some((kind) => kind === field);
}
