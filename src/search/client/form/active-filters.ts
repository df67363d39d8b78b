import type { PageParts } from '../page/page-parts.ts';
import { longDate, type SearchStrings } from '../page/strings.ts';

/** What is narrowed by fields that may be folded away: each limit as a button that takes it off. */
export class ChosenLimits {
  readonly #form: HTMLFormElement;
  readonly #list: HTMLElement;
  readonly #strings: SearchStrings;
  readonly #lang: string;

  constructor(parts: Pick<PageParts, 'form' | 'chosen' | 'strings' | 'lang'>) {
    this.#form = parts.form;
    this.#list = parts.chosen;
    this.#strings = parts.strings;
    this.#lang = parts.lang;
  }

  /** Shows what the fields hold now. */
  show(): void {
    const filled = [...this.#form.querySelectorAll<HTMLInputElement>('details input')].filter(
      ({ value }) => value.trim() !== '',
    );
    const at = [...this.#list.children].findIndex((item) => item.contains(document.activeElement));
    this.#list.replaceChildren(...filled.map((field) => this.#item(field)));
    this.#list.hidden = filled.length === 0;
    if (at !== -1) this.#focusNear(at);
  }

  #item(field: HTMLInputElement): HTMLElement {
    // A field that was added has a number after its label.
    const label = field.labels?.[0]?.firstChild?.textContent?.trim() ?? '';
    const limit = `${label}: ${field.type === 'date' ? longDate(field.value, this.#lang) : field.value.trim()}`;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = limit;
    button.setAttribute('aria-label', this.#strings.drop.replace('{limit}', limit));
    button.addEventListener('click', () => {
      field.value = '';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const item = document.createElement('li');
    item.append(button);
    return item;
  }

  // Whoever took one off by the keyboard stands at the next, or at the words where none is left.
  #focusNear(at: number): void {
    const buttons = this.#list.querySelectorAll('button');
    const next = buttons[Math.min(at, buttons.length - 1)] ?? this.#form.querySelector<HTMLElement>('input[name="q"]');
    next?.focus();
  }
}
