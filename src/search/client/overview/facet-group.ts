import type { FacetName } from '../../../settings/facets.ts';
import type { SearchState } from '../form/search-state.ts';
import type { SearchElements } from '../page/search-elements.ts';
import { fillIn, formatCount } from '../page/strings.ts';
import { type ChooseState, linkTo } from './link-to.ts';
import type { ValueCount } from './value-counter.ts';
import { hasFilter, withFilter } from './with-filter.ts';

/** Number of values that are shown at first, and that the button adds. */
const firstValues = 8;
const moreValues = 40;

/** The values of a facet with their counts, as links that limit the results. */
export class FacetGroup {
  readonly facet: FacetName;
  readonly box: HTMLDetailsElement;
  readonly #list: HTMLElement;
  readonly #more: HTMLButtonElement;
  readonly #parts: SearchElements;
  readonly #choose: ChooseState;
  #shown = firstValues;
  #redraw: (() => void) | undefined;
  /** Place of the link that had the focus before the wait. */
  #waiting = -1;

  constructor(box: HTMLDetailsElement, facet: FacetName, parts: SearchElements, choose: ChooseState) {
    this.box = box;
    this.facet = facet;
    this.#parts = parts;
    this.#choose = choose;
    this.#list = document.createElement('ul');
    this.#more = document.createElement('button');
    this.#more.type = 'button';
    // Without a text until the values are counted.
    this.#more.hidden = true;
    this.#more.addEventListener('click', () => this.#showMore());
    box.append(this.#list, this.#more);
  }

  /** Shows the values, most first, or `ifEmpty`. `isComplete`: whether the counts are exact. Hides a facet without values, unless the reader is in it. */
  show(counts: readonly ValueCount[], state: SearchState, isComplete: boolean, ifEmpty: string): void {
    this.#redraw = () => this.show(counts, state, isComplete, ifEmpty);
    // A chosen value stands first, so that it can be removed.
    const chosen = counts.filter(({ value }) => hasFilter(state, this.facet, value));
    const all = [...chosen, ...counts.filter((each) => !chosen.includes(each))];
    const { none } = this.#parts.strings;
    this.box.hidden = all.length === 0 && ifEmpty === none && !this.box.contains(document.activeElement);
    const focused = this.#focused();
    if (all.length === 0) this.#say(ifEmpty);
    else this.#list.replaceChildren(...all.slice(0, this.#shown).map((each) => this.#item(each, state, isComplete)));
    this.#waiting = -1;
    const links = this.#list.querySelectorAll('a');
    if (focused !== -1) (links[Math.min(focused, links.length - 1)] ?? this.#heading())?.focus();
    const hidden = Math.max(0, all.length - this.#shown);
    this.#more.hidden = hidden === 0;
    this.#more.textContent = formatCount(this.#parts.strings.more, hidden, this.#parts.lang);
  }

  /** Says that the values are being counted. */
  wait(): void {
    this.#redraw = undefined;
    const focused = this.#focused();
    this.#say(this.#parts.strings.counting);
    this.#more.hidden = true;
    this.#waiting = focused;
    if (focused !== -1) this.#heading()?.focus();
  }

  /** Place of the link with the focus, or -1. During a wait, the heading keeps the focus for it. */
  #focused(): number {
    if (this.#waiting !== -1 && document.activeElement === this.#heading()) return this.#waiting;
    return [...this.#list.children].findIndex((item) => item.contains(document.activeElement));
  }

  #heading(): HTMLElement | null {
    return this.box.querySelector('summary');
  }

  #say(message: string): void {
    const item = document.createElement('li');
    item.textContent = message;
    this.#list.replaceChildren(item);
  }

  #showMore(): void {
    const first = this.#shown;
    this.#shown += moreValues;
    this.#redraw?.();
    this.#list.children[first]?.querySelector('a')?.focus();
  }

  #item({ value, name, count }: ValueCount, state: SearchState, isComplete: boolean): HTMLLIElement {
    const { strings, lang } = this.#parts;
    const link = document.createElement('a');
    const target = withFilter(state, this.facet, value);
    link.href = linkTo(target);
    const label = document.createElement('bdi');
    label.textContent = name;
    link.append(label);
    if (hasFilter(state, this.facet, value)) link.setAttribute('aria-current', 'true');
    link.addEventListener('click', (event) => this.#choose(event, target));
    const amount = document.createElement('span');
    amount.textContent = isComplete
      ? formatCount({ other: '{n}' }, count, lang)
      : fillIn(strings.atLeast, { n: count }, lang);
    const item = document.createElement('li');
    item.append(link, ' ', amount);
    return item;
  }
}
