import { nameFacets } from '../../../settings/facet-lists.ts';
import { NameFields } from './name-fields.ts';
import { readState, type SearchState } from './search-state.ts';

/** Fields whose names in the form are those of the address. A year and a day share a name: the one that is set last counts. */
export class SearchForm {
  readonly #form: HTMLFormElement;
  readonly #names: readonly NameFields[];

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#names = nameFacets.map((kind) => new NameFields(form, kind));
  }

  /** What the form asks for. */
  read(): SearchState {
    const parameters = new URLSearchParams();
    for (const [name, value] of new FormData(this.#form))
      if (typeof value === 'string' && value !== '' && !isName(name)) parameters.set(name, value);
    for (const fields of this.#names) for (const name of fields.read()) parameters.append(fields.kind, name);
    return readState(parameters);
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
        const known = [...field.options].some((option) => option.value === value);
        field.value = known ? value : '';
      } else if (field.value !== value) field.value = field.type === 'date' && value.length !== 10 ? '' : value;
    }
  }

  /** Calls back while somebody types, and when something was chosen or sent. */
  listen(onTyping: () => void, onChosen: () => void): void {
    this.#form.addEventListener('input', (event) => {
      if (event.target instanceof HTMLInputElement && event.target.type !== 'date') onTyping();
    });
    this.#form.addEventListener('change', (event) => {
      this.#clearRival(event.target);
      for (const fields of this.#names) fields.offerOneMore();
      onChosen();
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      onChosen();
    });
  }

  /** A day takes the place of a year, and a year of a day. */
  #clearRival(changed: EventTarget | null): void {
    for (const field of this.#fields()) {
      const isRival = changed instanceof Element && field !== changed && field.name === changed.getAttribute('name');
      if (isRival && !isName(field.name)) field.value = '';
    }
  }

  #fields(): readonly (HTMLInputElement | HTMLSelectElement)[] {
    return [...this.#form.elements].filter(
      (field) => field instanceof HTMLInputElement || field instanceof HTMLSelectElement,
    );
  }
}

function isName(field: string): boolean {
  return nameFacets.some((kind) => kind === field);
}
