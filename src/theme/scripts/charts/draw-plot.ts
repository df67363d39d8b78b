import { barChart } from '../../../pages/charts/bars.ts';
import { digitLocale } from '../browser/digit-locale.ts';
import { labelLanguage } from '../browser/shown-texts.ts';

const svg = 'http://www.w3.org/2000/svg';
/** The classes of the bars of the second to the fifth row. */
const rowClasses = ['second', 'third', 'fourth', 'fifth'];

/** The numbers of a row of bars, one for each period. */
export interface PlotRow {
  readonly name: string;
  readonly lang?: string;
  readonly values: readonly number[];
  /** A value as text, for the table. */
  readonly cell: (index: number) => string;
  /** The text of a bar. */
  readonly title: (index: number) => string;
  /** The address that a bar and its cell link to. */
  readonly link: (index: number) => string;
  /** Whether a value is only an upper bound. */
  readonly isOpen?: (index: number) => boolean;
}

/** Draws rows of bars and the same numbers as a table into a figure that the page has prepared. `periods` are the names of the periods. */
export function drawPlot(figure: ParentNode, periods: readonly string[], rows: readonly PlotRow[]): void {
  const chart = barChart(rows.map(({ values }) => values));
  const lang = digitLocale(labelLanguage());
  partOf(figure, '.scale').replaceChildren(...chart.scale.map((value) => newElement('li', value.toLocaleString(lang))));
  const drawing = partOf(figure, 'svg');
  drawing.setAttribute('viewBox', `0 0 ${chart.width} ${chart.height}`);
  drawing.replaceChildren(
    ...rows.flatMap((row, number) =>
      (chart.rows[number] ?? []).map(({ index, path, reach }) => {
        const mark = document.createElementNS(svg, 'a');
        mark.setAttribute('href', row.link(index));
        mark.setAttribute('tabindex', '-1');
        const title = document.createElementNS(svg, 'title');
        title.textContent = row.title(index);
        const bar = outline(path);
        const rowClass = rowClasses[number - 1];
        if (rowClass !== undefined) bar.classList.add(rowClass);
        if (row.isOpen?.(index)) bar.classList.add('open');
        const over = outline(reach);
        over.classList.add('reach');
        mark.append(title, over, bar);
        return mark;
      }),
    ),
  );
  drawTable(figure, periods, rows);
}

/** Writes rows of numbers as a table into a figure that the page has prepared. Periods without any are left out. */
export function drawTable(figure: ParentNode, periods: readonly string[], rows: readonly PlotRow[]): void {
  const head = partOf(figure, 'thead tr');
  const corner = head.firstElementChild;
  const names = rows.map(({ name, lang }) => {
    const heading = newElement('th', name);
    heading.scope = 'col';
    if (lang !== undefined) heading.lang = lang;
    return heading;
  });
  head.replaceChildren(...(corner ? [corner] : []), ...names);
  const lines = periods.flatMap((period, index) => {
    if (rows.every(({ values }) => !values[index])) return [];
    const line = newElement('tr', '');
    const date = newElement('th', period);
    date.scope = 'row';
    line.append(date, ...rows.map((row) => cellOf(row, index)));
    return [line];
  });
  partOf(figure, 'tbody').replaceChildren(...lines);
}

function cellOf(row: PlotRow, index: number): HTMLTableCellElement {
  if (!row.values[index]) return newElement('td', (0).toLocaleString(digitLocale(labelLanguage())));
  const cell = newElement('td', '');
  const link = newElement('a', row.cell(index));
  link.href = row.link(index);
  cell.append(link);
  return cell;
}

function partOf(figure: ParentNode, selector: string): Element {
  const part = figure.querySelector(selector);
  if (!part) throw new Error(`The page has no ${selector}`);
  return part;
}

/** A new element with a text. */
export function newElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name);
  created.textContent = text;
  return created;
}

function outline(path: string): SVGPathElement {
  const pathElement = document.createElementNS(svg, 'path');
  pathElement.setAttribute('d', path);
  return pathElement;
}
