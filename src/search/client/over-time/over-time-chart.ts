import { digitLocale } from '../../../theme/scripts/browser/digit-locale.ts';
import { labelLanguage, markLanguage } from '../../../theme/scripts/browser/shown-texts.ts';
import { drawTable, newElement } from '../../../theme/scripts/charts/draw-plot.ts';
import { periodName } from '../../../theme/scripts/charts/period-name.ts';
import { saveFile } from '../export/save-file.ts';
import { fillIn, formatCount } from '../page/strings.ts';
import { type ChartLine, fullWidth, lineChart, lineSample, withNames } from './line-chart.ts';
import { type OverTimeData, overTimeTexts } from './over-time-data.ts';
import { seriesTable } from './series-table.ts';
import { svgElement, svgFile } from './svg-node.ts';
import type { SeriesPeriods, WordSeries } from './word-series.ts';

const leastWidth = 280;

/** The chart of the page, the same numbers as a table, and both as files. */
export class OverTimeChart {
  readonly #figure: HTMLElement;
  readonly #data: OverTimeData;
  readonly #root: string;
  #save = { csv: () => '', svg: () => '' };

  constructor(figure: HTMLElement, data: OverTimeData, root: string) {
    this.#figure = figure;
    this.#data = data;
    this.#root = root;
    const offer = (id: string, type: string, name: 'csv' | 'svg') =>
      document
        .getElementById(id)
        ?.addEventListener('click', () => saveFile(`over-time.${name}`, type, this.#save[name]()));
    offer('over-time-csv', 'text/csv', 'csv');
    offer('over-time-svg', 'image/svg+xml', 'svg');
  }

  hide(): void {
    this.#figure.hidden = true;
  }

  /** Draws words in the language of menus and labels. */
  draw(series: readonly WordSeries[], spans: SeriesPeriods, isRate: boolean): void {
    const locale = digitLocale(labelLanguage());
    const names = spans.periods.map((period) => periodName(period, locale));
    const number = (value: number) => value.toLocaleString(locale, { maximumFractionDigits: isRate ? 1 : 0 });
    const valuesOf = ({ counts, rates }: WordSeries) => (isRate ? rates : counts);
    const linesTo = (search: string) =>
      series.map((each): ChartLine => {
        const link = (index: number) => this.#address(search, each.word, spans.periods[index] ?? '');
        const title = (index: number) => this.#title(each, names[index] ?? '', index);
        return { name: each.word, values: valuesOf(each), title, link };
      });
    const lines = linesTo(this.#root + this.#data.search);
    this.#figure.hidden = false;
    const box = this.#figure.querySelector('.over-time-lines');
    // Texts in the drawing have the size of other texts.
    const width = Math.min(fullWidth, Math.max(leastWidth, box?.clientWidth ?? 0));
    box?.replaceChildren(svgElement(lineChart(lines, spans.periods, number, width)));
    this.#figure
      .querySelector('.over-time-names')
      ?.replaceChildren(...series.map((each, index) => this.#name(each, index)));
    drawTable(
      this.#figure,
      names,
      lines.map(({ name, values, link, title }) => ({
        name,
        values,
        link,
        title,
        cell: (index: number) => number(values[index] ?? 0),
      })),
    );
    const { url, search } = this.#data;
    const { texts, period, stories } = overTimeTexts(this.#data);
    const columns = { period, articles: stories, perThousand: texts.perThousand };
    this.#save = {
      csv: () => seriesTable(series, spans, columns),
      svg: () => {
        const chart = lineChart(linesTo(url + search), spans.periods, number);
        return svgFile(
          withNames(
            chart,
            series.map(({ word }) => word),
          ),
        );
      },
    };
  }

  #name({ word, counts }: WordSeries, index: number): HTMLElement {
    const item = newElement('li', '');
    const name = newElement('bdi', word);
    const total = counts.reduce((sum, count) => sum + count, 0);
    const count = newElement('span', formatCount(overTimeTexts(this.#data).articles, total, labelLanguage()));
    markLanguage(count, labelLanguage());
    item.append(svgElement(lineSample(index)), name, ' · ', count);
    return item;
  }

  #title({ word, counts, rates }: WordSeries, period: string, index: number): string {
    const lang = labelLanguage();
    const { articles: forms, texts } = overTimeTexts(this.#data);
    const articles = formatCount(forms, counts[index] ?? 0, lang);
    const rate = (rates[index] ?? 0).toLocaleString(digitLocale(lang), { maximumFractionDigits: 1 });
    return fillIn(texts.point, { word, period, articles, rate }, lang);
  }

  /** The search for a word in a period. */
  #address(search: string, word: string, period: string): string {
    return `${search}?${new URLSearchParams([
      ['q', word],
      ['from', period],
      ['to', period],
    ])}`;
  }
}
