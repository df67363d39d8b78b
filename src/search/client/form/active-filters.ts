import { unquotedName } from '../match/filters.ts';
import type { SearchElements } from '../page/search-elements.ts';
import { formatDay } from '../page/strings.ts';

/** Lists the filters set in fields that may be hidden, each as a button that removes it. */
export class ActiveFilters {
  readonly #form: HTMLFormElement;
  readonly #list: HTMLElement;
  readonly #parts: Pick<SearchElements, 'strings' | 'lang'>;

  constructor(parts: Pick<SearchElements, 'form' | 'chosen' | 'strings' | 'lang'>) {
    this.#form = parts.form;
    this.#list = parts.chosen;
    this.#parts = parts;
  }

  /** Updates the list from the fields. */
  show(): void {
    const fields = this.#form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('details :is(input, select)');
    const filled = [...fields].filter(({ name, value }) => name !== 'order' && value.trim() !== '');
    const focused = [...this.#list.children].findIndex((item) => item.contains(document.activeElement));
    this.#list.replaceChildren(...filled.map((field) => this.#item(field)));
    this.#list.setAttribute('aria-label', this.#parts.strings.chosen);
    this.#list.hidden = filled.length === 0;
    if (focused !== -1) this.#focusNear(focused);
  }

  #item(field: HTMLInputElement | HTMLSelectElement): HTMLElement {
    // Added fields have a number after their label.
    const label = field.labels?.[0]?.firstChild?.textContent?.trim() ?? '';
    const limit = `${label}: ${this.#textOf(field)}`;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = limit;
    button.setAttribute('aria-label', this.#parts.strings.drop.replace('{limit}', limit));
    button.addEventListener('click', () => {
      field.value = '';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const item = document.createElement('li');
    item.append(button);
    return item;
  }

  #textOf(field: HTMLInputElement | HTMLSelectElement): string {
    if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.text ?? '';
    if (field.type === 'date') return formatDay(field.value, this.#parts.lang);
    return unquotedName(field.value) ?? field.value.trim();
  }

  /** After a filter is removed by keyboard, focuses the next one, or the query if none is left. */
  #focusNear(index: number): void {
    const buttons = this.#list.querySelectorAll('button');
    const next =
      buttons[Math.min(index, buttons.length - 1)] ?? this.#form.querySelector<HTMLElement>('input[name="q"]');
    next?.focus();
  }
}
