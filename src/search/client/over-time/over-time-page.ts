import { labelLanguage, markLanguage, onLabelLanguage } from '../../../theme/scripts/browser/shown-texts.ts';
import type { SearchTable, ShardEntry } from '../../format/search-table.ts';
import type { FileCache } from '../files/file-cache.ts';
import { loaderFor } from '../files/loader-for.ts';
import { fillIn, formatCount } from '../page/strings.ts';
import { NameLookup } from '../query/name-lookup.ts';
import { parseQuery } from '../query/parse-query.ts';
import { Vocabulary } from '../query/vocabulary.ts';
import { failedPeriods } from '../results/failed-periods.ts';
import { MatchCounter, type MatchCounts } from './match-counter.ts';
import type { OverTimeChart } from './over-time-chart.ts';
import { type OverTimeData, overTimeTexts } from './over-time-data.ts';
import { type OverTimeState, readOverTime, writeOverTime } from './over-time-state.ts';
import { spelledQuery } from './spelled-query.ts';
import { seriesPeriods, wordSeries } from './word-series.ts';

/** The parts of the page. */
export interface OverTimeParts {
  readonly form: HTMLFormElement;
  readonly status: HTMLElement;
  readonly retry: HTMLElement;
  readonly data: OverTimeData;
  readonly chart: OverTimeChart;
}

/** Connects the address, the form, the counts and the chart. */
export class OverTimePage {
  readonly #parts: OverTimeParts;
  readonly #table: SearchTable;
  readonly #files: FileCache;
  readonly #aliases: NameLookup;
  readonly #counter: MatchCounter;
  readonly #usual: OverTimeState['by'];
  #running = 0;

  constructor(parts: OverTimeParts, table: SearchTable) {
    this.#parts = parts;
    this.#table = table;
    this.#usual = parts.form.dataset.unit === 'month' ? 'month' : 'year';
    this.#files = loaderFor(new URL(`${parts.form.dataset.root ?? ''}search/`, document.baseURI).href);
    const { load } = this.#files;
    this.#aliases = new NameLookup(table, load, new Vocabulary(table, load));
    this.#counter = new MatchCounter(table, load, parts.data.months);
  }

  /** Draws the words of the address. */
  start(): void {
    const { form, retry } = this.#parts;
    const draw = (event: Event) => {
      event.preventDefault();
      const state = this.#readForm();
      const address = writeOverTime(state, this.#usual) || location.pathname;
      if (address !== location.search) history.pushState(null, '', address);
      void this.#draw(state);
    };
    form.addEventListener('submit', draw);
    form.addEventListener('change', draw);
    retry.addEventListener('click', draw);
    addEventListener('popstate', () => this.#drawAddress());
    onLabelLanguage(() => void this.#draw(this.#readAddress()));
    this.#drawAddress();
  }

  #drawAddress(): void {
    const state = this.#readAddress();
    const { form } = this.#parts;
    for (const [index, field] of this.#wordFields().entries()) field.value = state.words[index] ?? '';
    for (const [name, value] of Object.entries({ by: state.by, per: state.isRate ? '1000' : '' })) {
      const list = form.elements.namedItem(name);
      if (list instanceof HTMLSelectElement) list.value = value;
    }
    void this.#draw(state);
  }

  #readAddress(): OverTimeState {
    return readOverTime(new URLSearchParams(location.search), this.#usual);
  }

  #readForm(): OverTimeState {
    const parameters = new URLSearchParams();
    for (const [name, value] of new FormData(this.#parts.form)) parameters.append(name, String(value));
    return readOverTime(parameters, this.#usual);
  }

  #wordFields(): readonly HTMLInputElement[] {
    return [...this.#parts.form.querySelectorAll<HTMLInputElement>('input[name="q"]')];
  }

  async #draw({ words, by, isRate }: OverTimeState): Promise<void> {
    this.#running += 1;
    const running = this.#running;
    const { status, retry, chart, data } = this.#parts;
    this.#files.forgetFailures();
    retry.hidden = true;
    status.textContent = words.length === 0 ? '' : overTimeTexts(data).texts.counting;
    markLanguage(status, labelLanguage());
    if (words.length === 0) {
      chart.hide();
      return;
    }
    const counts = await Promise.all(words.map((word) => this.#count(word)));
    if (running !== this.#running) return;
    const periods = seriesPeriods(data.months, by);
    const series = words.map((word, index) =>
      wordSeries(word, counts[index] ?? { months: new Map(), failed: [] }, periods),
    );
    chart.draw(series, periods, isRate);
    const absent = series.filter((each) => each.counts.every((count) => count === 0)).map(({ word }) => word);
    const failed = new Set(counts.flatMap((each) => each.failed));
    status.textContent = [this.#missing(failed), this.#none(absent)].filter((part) => part !== '').join(' ');
    retry.hidden = failed.size === 0;
  }

  async #count(word: string): Promise<MatchCounts> {
    return this.#counter.count(spelledQuery(parseQuery(word, await this.#aliases.aliasesFor(word))));
  }

  #missing(failed: ReadonlySet<ShardEntry>): string {
    if (failed.size === 0) return '';
    const lang = labelLanguage();
    const periods = failedPeriods([...failed], this.#table.shards, lang);
    return formatCount(overTimeTexts(this.#parts.data).failed, failed.size, lang, {
      periods: new Intl.ListFormat(lang, { type: 'unit' }).format(periods),
    });
  }

  #none(words: readonly string[]): string {
    const lang = labelLanguage();
    return words.length === 0
      ? ''
      : fillIn(
          overTimeTexts(this.#parts.data).texts.none,
          { words: new Intl.ListFormat(lang, { type: 'unit' }).format(words) },
          lang,
        );
  }
}
