import { memoize } from '../../../language/memoize.ts';
import { digitLocale } from '../../../theme/scripts/browser/digit-locale.ts';
import { drawPlot } from '../../../theme/scripts/charts/draw-plot.ts';
import { periodName } from '../../../theme/scripts/charts/period-name.ts';
import type { SearchState } from '../form/search-state.ts';
import type { SearchElements } from '../page/search-elements.ts';
import { fillIn, formatCount } from '../page/strings.ts';
import type { HitPeriod } from './hit-periods.ts';
import { type ChooseState, linkTo } from './link-to.ts';

/** Labels under the bars of years; more do not fit. */
const mostLabels = 6;

// Creating a formatter takes a browser longer than drawing the bars.
const shortMonthsOf = memoize((lang) => new Intl.DateTimeFormat(lang, { month: 'short', timeZone: 'UTC' }));

/** The bars of the results over the years, or over the months of a year. A click limits the results to a period. */
export class HitsChart {
  readonly #parts: SearchElements;
  #links = new Map<string, SearchState>();
  /** The search and the numbers of the bars on the page. */
  #drawn = '';

  constructor(parts: SearchElements, choose: ChooseState) {
    this.#parts = parts;
    parts.hits.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const state = this.#links.get(link?.getAttribute('href') ?? '');
      if (state) choose(event, state);
    });
  }

  hide(): void {
    this.#parts.hits.hidden = true;
  }

  show(periods: readonly HitPeriod[], state: SearchState): void {
    const { hits, strings, lang } = this.#parts;
    hits.hidden = periods.length < 2 || periods.every(({ count, more }) => count + more === 0);
    if (hits.hidden) return;
    const drawing = JSON.stringify([state, periods, lang]);
    if (drawing === this.#drawn) return;
    this.#drawn = drawing;
    const isByMonth = periods[0]?.period.length === 7;
    const year = periods[0]?.period.slice(0, 4) ?? '';
    const heading = hits.querySelector('h2');
    if (heading)
      heading.textContent = isByMonth
        ? fillIn(strings.hitsByMonth, { year: periodName(year, digitLocale(lang)) }, lang)
        : strings.hitsByYear;
    const names = periods.map(({ period }) => periodName(period, digitLocale(lang)));
    const links = periods.map(({ period }) => {
      const limited = { ...state, filters: { ...state.filters, from: period, to: period } };
      return [linkTo(limited), limited] as const;
    });
    this.#links = new Map(links);
    const cells = () => [...hits.querySelectorAll<HTMLElement>('tbody a')];
    const focused = cells().findIndex((cell) => cell.contains(document.activeElement));
    const count = (index: number) => countText(periods[index] ?? { count: 0, more: 0 }, this.#parts);
    drawPlot(hits, names, [
      {
        name: strings.stories,
        values: periods.map(({ count: found, more }) => found + more),
        cell: count,
        title: (index) => `${names[index]}: ${count(index)}`,
        link: (index) => links[index]?.[0] ?? '',
        isOpen: (index) => (periods[index]?.more ?? 0) > 0,
      },
    ]);
    this.#labels(periods, isByMonth);
    const more = hits.querySelector<HTMLAnchorElement>('#search-over-time');
    if (more) more.search = state.text.trim() === '' ? '' : `?${new URLSearchParams({ q: state.text })}`;
    // The rows are new.
    if (focused !== -1) cells()[Math.min(focused, cells().length - 1)]?.focus();
  }

  #labels(periods: readonly HitPeriod[], isByMonth: boolean): void {
    const step = Math.ceil(periods.length / mostLabels);
    const labels = periods.map(({ period }, index) => {
      const label = document.createElement('li');
      if (index % step === 0)
        label.textContent = isByMonth
          ? shortMonthsOf(this.#parts.lang).format(new Date(`${period}-01T00:00:00Z`))
          : periodName(period, digitLocale(this.#parts.lang));
      return label;
    });
    this.#parts.hits.querySelector('.dates')?.replaceChildren(...labels);
  }
}

/** A count, or its bounds: "4", "at least 3, at most 9". */
function countText({ count, more }: Pick<HitPeriod, 'count' | 'more'>, { strings, lang }: SearchElements): string {
  if (more === 0) return formatCount({ other: '{n}' }, count, lang);
  return fillIn(strings.between, { least: count, most: count + more }, lang);
}
