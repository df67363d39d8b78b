import type { PageLanguage } from './page-language.ts';
import { filled, sizeText } from './page-texts.ts';

/** How far a group is kept. */
export type Standing = 'none' | 'part' | 'old' | 'whole';

export interface RowActions {
  readonly keep: () => void;
  readonly stop: () => void;
  readonly remove: () => void;
}

/** A year, or all of the archive, with its size, what there is of it, and what can be done. */
export class GroupRow {
  readonly element = document.createElement('li');
  readonly #name: string;
  readonly #language: PageLanguage;
  readonly #state = document.createElement('span');
  readonly #bar = document.createElement('progress');
  readonly #keep: HTMLButtonElement;
  readonly #stop: HTMLButtonElement;
  readonly #remove: HTMLButtonElement;
  #standing: Standing = 'none';
  #isAtWork = false;

  constructor(name: string, bytes: number, language: PageLanguage, actions: RowActions) {
    const { texts, lang } = language;
    this.#name = name;
    this.#language = language;
    const title = document.createElement('h2');
    title.textContent = name;
    const size = document.createElement('span');
    size.textContent = filled(texts.size, { size: sizeText(bytes, lang) });
    this.#state.className = 'standing';
    this.#bar.setAttribute('aria-label', name);
    this.#bar.max = 1;
    this.#keep = button(texts.keep, name, actions.keep);
    this.#stop = button(texts.stop, name, actions.stop);
    this.#remove = button(texts.remove, name, actions.remove);
    this.element.append(title, size, this.#state, this.#bar, this.#keep, this.#stop, this.#remove);
    this.#show();
  }

  /** What there is of it. */
  set standing(standing: Standing) {
    this.#standing = standing;
    this.#show();
  }

  /** How much of it is here, from 0 to 1, while it is fetched; undefined when nothing is under way. */
  set progress(share: number | undefined) {
    const hadFocus = this.element.contains(document.activeElement);
    this.#isAtWork = share !== undefined;
    if (share !== undefined) this.#bar.value = share;
    this.#show();
    // The button that was pressed may be gone.
    if (hadFocus && !this.element.contains(shownFocus())) this.#shownButtons()[0]?.focus();
  }

  #shownButtons(): readonly HTMLButtonElement[] {
    return [this.#keep, this.#stop, this.#remove].filter(({ hidden }) => !hidden);
  }

  #show(): void {
    const { texts } = this.#language;
    const says = { none: '', part: texts.isPart, old: texts.isOld, whole: texts.isKept };
    const asks = { none: texts.keep, part: texts.resume, old: texts.renew, whole: '' };
    this.#state.textContent = this.#isAtWork ? '' : says[this.#standing];
    label(this.#keep, asks[this.#standing], this.#name);
    this.#bar.hidden = !this.#isAtWork;
    this.#keep.hidden = this.#isAtWork || this.#standing === 'whole';
    this.#stop.hidden = !this.#isAtWork;
    this.#remove.hidden = this.#isAtWork || this.#standing === 'none';
  }
}

/** What has the focus, where it can be seen. */
function shownFocus(): Element | null {
  const focus = document.activeElement;
  return focus instanceof HTMLElement && !focus.hidden ? focus : null;
}

function button(text: string, name: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.addEventListener('click', act);
  label(made, text, name);
  return made;
}

/** The sign is short; what it is for is said to those who don't see where it stands. */
function label(made: HTMLButtonElement, text: string, name: string): void {
  made.textContent = text;
  made.setAttribute('aria-label', `${text}: ${name}`);
}
