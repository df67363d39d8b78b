import type { ComparedTerm } from '../../../pages/kinds/compare/compare-page.ts';
import { digitLocale } from '../browser/digit-locale.ts';
import { labelLanguage, shownTexts } from '../browser/shown-texts.ts';
import { drawPlot, newElement } from '../charts/draw-plot.ts';
import { periodName } from '../charts/period-name.ts';
import type { Compared } from './compared-terms.ts';

/** The chart and the table of article counts of terms. */
export class ComparePlot {
  readonly #figure: HTMLElement;
  readonly #compared: Compared;
  readonly #root: string;
  readonly #search: string;
  #lang = '';

  constructor(figure: HTMLElement, compared: Compared, { root = '', search = '' }: DOMStringMap) {
    this.#figure = figure;
    this.#compared = compared;
    this.#root = root;
    this.#search = search;
  }

  /** Draws terms in the language of menus and labels. */
  draw(terms: readonly ComparedTerm[]): void {
    this.#lang = digitLocale(labelLanguage());
    const caption = this.#figure.querySelector('figcaption');
    caption?.replaceChildren(...terms.flatMap((term) => [this.#link(term), ' ']));
    const periods = this.#compared.periods.map((period) => this.#nameOf(period));
    drawPlot(
      this.#figure,
      periods,
      terms.map((term) => {
        const count = (index: number) => term.counts[index] ?? 0;
        return {
          name: term.name,
          values: term.counts,
          cell: (index) => count(index).toLocaleString(this.#lang),
          title: (index) => `${term.name}, ${periods[index]}: ${this.#stories(count(index))}`,
          link: (index) => this.#address(term, index),
        };
      }),
    );
  }

  #link({ id, name, lang, count }: ComparedTerm): HTMLAnchorElement {
    const link = newElement('a', `${name} · ${count.toLocaleString(this.#lang)}`);
    link.href = `${this.#root}${id}/index.html`;
    if (lang !== undefined) link.lang = lang;
    return link;
  }

  // 1780s => 1780–1789
  #nameOf(period: string): string {
    const ends = period.endsWith('s') ? endsOf(period) : [period];
    return ends.map((end) => periodName(end, this.#lang)).join('–');
  }

  /** The address of a search for a term in a period, or of the period's page. A decade has no page; there it is the page of the term. */
  #address({ id, filter }: ComparedTerm, index: number): string {
    const period = this.#compared.periods[index] ?? '';
    const [from, to] = endsOf(period);
    if (filter && this.#search !== '')
      return `${this.#root}${this.#search}?${new URLSearchParams([[...filter], ['from', from], ['to', to]])}`;
    return `${this.#root}${from === to ? period.replace('-', '/') : id}/index.html`;
  }

  #stories(count: number): string {
    const forms = shownTexts()?.articles ?? this.#compared.articles;
    const form = forms[new Intl.PluralRules(this.#lang).select(count)] ?? forms.other;
    return form.replace('{n}', count.toLocaleString(this.#lang));
  }
}

/** The first and the last year of a decade. Of another period, itself. */
function endsOf(period: string): readonly [from: string, to: string] {
  return period.endsWith('s') ? [period.slice(0, 4), `${period.slice(0, 3)}9`] : [period, period];
}
