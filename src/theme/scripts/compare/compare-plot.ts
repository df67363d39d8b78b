import { type BarChart, barChart } from '../../../pages/charts/bars.ts';
import type { ComparedTerm } from '../../../pages/kinds/compare/compare-page.ts';
import type { Compared } from './compared-terms.ts';

const svg = 'http://www.w3.org/2000/svg';

/** The chart and the table of article counts of terms. */
export class ComparePlot {
  readonly #figure: HTMLElement;
  readonly #compared: Compared;
  readonly #root: string;
  readonly #search: string;
  readonly #lang = `${document.documentElement.lang}-u-nu-latn`;

  constructor(figure: HTMLElement, compared: Compared, { root = '', search = '' }: DOMStringMap) {
    this.#figure = figure;
    this.#compared = compared;
    this.#root = root;
    this.#search = search;
  }

  draw(terms: readonly ComparedTerm[]): void {
    const chart = barChart(terms.map(({ counts }) => counts));
    this.#part('figcaption').replaceChildren(...terms.flatMap((term) => [this.#link(term), ' ']));
    this.#part('.scale').replaceChildren(
      ...chart.scale.map((value) => element('li', value.toLocaleString(this.#lang))),
    );
    const drawing = this.#part('svg');
    drawing.setAttribute('viewBox', `0 0 ${chart.width} ${chart.height}`);
    drawing.replaceChildren(...terms.flatMap((term, row) => this.#bars(chart, term, row)));
    this.#table(terms);
  }

  #part(selector: string): Element {
    const part = this.#figure.querySelector(selector);
    if (!part) throw new Error(`The page has no ${selector}`);
    return part;
  }

  #link({ id, name, lang, count }: ComparedTerm): HTMLAnchorElement {
    const link = element('a', `${name} · ${count.toLocaleString(this.#lang)}`);
    link.href = `${this.#root}${id}/index.html`;
    if (lang !== undefined) link.lang = lang;
    return link;
  }

  #bars(chart: BarChart, term: ComparedTerm, row: number): readonly Element[] {
    return (chart.rows[row] ?? []).map(({ index, path, reach }) => {
      const mark = document.createElementNS(svg, 'a');
      mark.setAttribute('href', this.#address(term, index));
      mark.setAttribute('tabindex', '-1');
      const title = document.createElementNS(svg, 'title');
      title.textContent = `${term.name}, ${this.#date(index)}: ${this.#stories(term.counts[index] ?? 0)}`;
      const bar = outline(path);
      bar.classList.toggle('second', row > 0);
      const over = outline(reach);
      over.classList.add('reach');
      mark.append(title, over, bar);
      return mark;
    });
  }

  /** The address of a search for a term in a period, or of the period's page. */
  #address({ filter }: ComparedTerm, index: number): string {
    const period = this.#compared.periods[index] ?? '';
    if (!filter || this.#search === '') return `${this.#root}${period.replace('-', '/')}/index.html`;
    return `${this.#root}${this.#search}?${new URLSearchParams([[...filter], ['from', period], ['to', period]])}`;
  }

  #date(index: number): string {
    const period = this.#compared.periods[index] ?? '';
    if (period.length === 4) return period;
    const format = new Intl.DateTimeFormat(this.#lang, { month: 'long', year: 'numeric', timeZone: 'UTC' });
    return format.format(new Date(`${period}-01T00:00:00Z`));
  }

  #stories(count: number): string {
    const forms = this.#compared.articles;
    const form = forms[new Intl.PluralRules(this.#lang).select(count)] ?? forms.other ?? '{n}';
    return form.replace('{n}', count.toLocaleString(this.#lang));
  }

  #table(terms: readonly ComparedTerm[]): void {
    const head = this.#part('thead tr');
    const corner = head.firstElementChild;
    const names = terms.map(({ name }) => element('th', name));
    for (const name of names) name.scope = 'col';
    head.replaceChildren(...(corner ? [corner] : []), ...names);
    const rows = this.#compared.periods.flatMap((_, index) => {
      if (terms.every(({ counts }) => !counts[index])) return [];
      const row = element('tr', '');
      const date = element('th', this.#date(index));
      date.scope = 'row';
      row.append(date, ...terms.map((term) => this.#cell(term, index)));
      return [row];
    });
    this.#part('tbody').replaceChildren(...rows);
  }

  #cell(term: ComparedTerm, index: number): HTMLTableCellElement {
    const count = term.counts[index] ?? 0;
    const cell = element('td', count === 0 ? '0' : '');
    if (count > 0) {
      const link = element('a', count.toLocaleString(this.#lang));
      link.href = this.#address(term, index);
      cell.append(link);
    }
    return cell;
  }
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name);
  created.textContent = text;
  return created;
}

function outline(path: string): SVGPathElement {
  const pathElement = document.createElementNS(svg, 'path');
  pathElement.setAttribute('d', path);
  return pathElement;
}
