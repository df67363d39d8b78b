import { formatSize } from '../../../../language/format-size.ts';
import type { PageLanguage } from './page-language.ts';
import { fillText } from './page-texts.ts';

/** How much of a group is saved. */
export type GroupStatus = 'none' | 'part' | 'old' | 'whole';

export interface RowActions {
  readonly keep: () => void;
  readonly stop: () => void;
  readonly remove: () => void;
}

/** A row for a year or the whole archive: size, status and actions. */
export class GroupRow {
  readonly element = document.createElement('li');
  #name: string;
  readonly #language: PageLanguage;
  readonly #title = document.createElement('h2');
  readonly #size = document.createElement('span');
  readonly #bytes: number;
  readonly #state = document.createElement('span');
  readonly #bar = document.createElement('progress');
  readonly #keep: HTMLButtonElement;
  readonly #stop: HTMLButtonElement;
  readonly #remove: HTMLButtonElement;
  #status: GroupStatus = 'none';
  #isSaving = false;

  constructor(name: string, bytes: number, language: PageLanguage, actions: RowActions) {
    this.#name = name;
    this.#bytes = bytes;
    this.#language = language;
    this.#state.className = 'standing';
    this.#bar.max = 1;
    this.#keep = button(actions.keep);
    this.#stop = button(actions.stop);
    this.#remove = button(actions.remove);
    this.element.append(this.#title, this.#size, this.#state, this.#bar, this.#keep, this.#stop, this.#remove);
    this.#show();
  }

  /** Shows the row in a language that the reader has chosen. */
  translate(name: string): void {
    this.#name = name;
    this.#show();
  }

  set status(status: GroupStatus) {
    this.#status = status;
    this.#show();
  }

  /** The saved share from 0 to 1 while the group is saved; undefined otherwise. */
  set progress(share: number | undefined) {
    const hadFocus = this.element.contains(document.activeElement);
    this.#isSaving = share !== undefined;
    if (share !== undefined) this.#bar.value = share;
    this.#show();
    // The pressed button may be hidden now.
    if (hadFocus && !this.element.contains(visibleFocus())) this.#shownButtons()[0]?.focus();
  }

  #shownButtons(): readonly HTMLButtonElement[] {
    return [this.#keep, this.#stop, this.#remove].filter(({ hidden }) => !hidden);
  }

  #show(): void {
    const { texts, lang } = this.#language;
    this.#title.textContent = this.#name;
    this.#size.textContent = fillText(texts.size, { size: formatSize(this.#bytes, lang) });
    this.#bar.setAttribute('aria-label', this.#name);
    const statusTexts = { none: '', part: texts.isPart, old: texts.isOld, whole: texts.isKept };
    const saveTexts = { none: texts.keep, part: texts.resume, old: texts.renew, whole: '' };
    this.#state.textContent = this.#isSaving ? '' : statusTexts[this.#status];
    label(this.#keep, saveTexts[this.#status], this.#name);
    label(this.#stop, texts.stop, this.#name);
    label(this.#remove, texts.remove, this.#name);
    this.#bar.hidden = !this.#isSaving;
    this.#keep.hidden = this.#isSaving || this.#status === 'whole';
    this.#stop.hidden = !this.#isSaving;
    this.#remove.hidden = this.#isSaving || this.#status === 'none';
  }
}

/** The focused element if it is visible. */
function visibleFocus(): Element | null {
  const focus = document.activeElement;
  return focus instanceof HTMLElement && !focus.hidden ? focus : null;
}

function button(act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.addEventListener('click', act);
  return element;
}

/** Labels a button. Screen readers also hear the name of the row. */
function label(element: HTMLButtonElement, text: string, name: string): void {
  element.textContent = text;
  element.setAttribute('aria-label', `${text}: ${name}`);
}
