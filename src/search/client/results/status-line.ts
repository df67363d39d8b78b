import type { ShardEntry } from '../../format/search-table.ts';
import type { Correction } from '../corrections/correction.ts';
import { LoadError } from '../files/load-error.ts';
import type { SearchElements } from '../page/search-elements.ts';
import { showFonts } from '../page/show-fonts.ts';
import { fillIn, formatCount } from '../page/strings.ts';
import type { Clause } from '../query/query.ts';
import type { SearchProgress } from '../search/search-progress.ts';
import type { Announcer } from './announcer.ts';
import { failedPeriods } from './failed-periods.ts';
import { withSpelling, wordsAlone } from './suggested-queries.ts';
import { SuggestionList } from './suggestion-list.ts';

/** Counts of a finished search. */
interface SearchCounts {
  /** Articles that match the whole query. */
  readonly full: number;
  /** Articles that match most of it. */
  readonly partial: number;
  /** Alias files that could not be loaded. */
  readonly failedAliases: number;
  /** Shown results whose texts could not be loaded. */
  readonly failedTexts: number;
}

/** Delay before the loading message, in milliseconds. Faster searches do not show it. */
const loadingDelay = 100;
/** Minimum time between two reports of a search that goes on, in milliseconds. Each takes the browser a layout. */
const pause = 200;

/** Shows and announces the state of the search, and suggests what to do when it finds nothing. */
export class StatusLine {
  readonly #parts: SearchElements;
  readonly #announcer: Announcer;
  readonly #title = document.title;
  readonly #heading = headingOf();
  readonly #shards: readonly ShardEntry[];
  /** What the last search has found. Undefined while a search runs. */
  #ended: readonly [SearchProgress | undefined, SearchCounts] | undefined;
  #loading: ReturnType<typeof setTimeout> | undefined;
  /** A report of the search that waits, and when the last one was made. */
  #reporting: ReturnType<typeof setTimeout> | undefined;
  #reportedAt = Number.NEGATIVE_INFINITY;
  readonly #suggestions: SuggestionList;

  /** `shards`: all shards, newest first. */
  constructor(parts: SearchElements, announcer: Announcer, shards: readonly ShardEntry[]) {
    this.#parts = parts;
    this.#shards = shards;
    this.#announcer = announcer;
    this.#suggestions = new SuggestionList(parts);
  }

  /** Puts the query before the page's title. */
  title(text: string): void {
    const { strings, lang } = this.#parts;
    // The reader may have another language than at first.
    const page = this.#title.replace(this.#heading, headingOf);
    document.title = text.trim() === '' ? page : fillIn(strings.title, { text, page }, lang);
  }

  /** Shows the state without a query. */
  idle(): void {
    this.#ended = undefined;
    this.#say('', '');
    this.#parts.hint.hidden = false;
  }

  /** Whether the search has ended. */
  get isEnded(): boolean {
    return this.#ended !== undefined;
  }

  /** Reports that more results are shown, and the number of those whose texts could not be loaded. */
  textsShown(failedTexts: number): void {
    if (!this.#ended) return;
    const [progress, counts] = this.#ended;
    if (counts.failedTexts !== failedTexts) this.end(progress, { ...counts, failedTexts });
  }

  loading(): void {
    this.#ended = undefined;
    this.#reportedAt = Number.NEGATIVE_INFINITY;
    clearTimeout(this.#reporting);
    clearTimeout(this.#loading);
    this.#loading = setTimeout(() => this.#sayLoading(), loadingDelay);
  }

  /** Takes the place of the hint before there are results, so that the report of the end does not move them. */
  takePlace(): void {
    if (!this.#parts.hint.hidden) this.#sayLoading();
  }

  #sayLoading(): void {
    this.#parts.hint.hidden = true;
    this.#parts.status.textContent = this.#parts.strings.loading;
  }

  /** Reports the matches so far, if the search goes on. */
  progress(progress: SearchProgress, full: number): void {
    clearTimeout(this.#reporting);
    const { answered, shards } = progress;
    if (answered === shards) {
      this.takePlace();
      return;
    }
    const wait = this.#reportedAt + pause - performance.now();
    if (wait <= 0) this.#report(progress, full);
    else this.#reporting = setTimeout(() => this.#report(progress, full), wait);
  }

  #report({ answered, shards, corrections = [] }: SearchProgress, full: number): void {
    const { strings, lang } = this.#parts;
    this.#reportedAt = performance.now();
    const found = formatCount(strings.foundSoFar, full, lang, { answered, shards });
    this.#say(full > 0 ? joined(this.#showingFor(corrections), found) : found);
    // Now, so that they do not move the results at the end.
    if (full > 0) this.#suggestions.show(corrections);
  }

  /** Names the words that the results are for instead of the typed ones. */
  #showingFor(corrections: readonly Correction[]): string {
    const { strings, lang } = this.#parts;
    const used = corrections.filter(({ isUsed }) => isUsed);
    const words = used.map(({ typed, words: [word = ''] }) => withSpelling(typed, word));
    if (used.length === 0) return '';
    return fillIn(strings.showingFor, { words: new Intl.ListFormat(lang, { type: 'unit' }).format(words) }, lang);
  }

  /** Reports the matches, missing parts and advice. `clauses`: those of the typed query. */
  end(progress: SearchProgress | undefined, counts: SearchCounts, clauses: readonly Clause[] = []): void {
    const { strings, lang, retry, advice } = this.#parts;
    const { full, partial: most } = counts;
    this.#ended = [progress, counts];
    const corrections = progress?.corrections ?? [];
    const used = full + most > 0 ? this.#showingFor(corrections) : '';
    const found = full > 0 ? formatCount(strings.found, full, lang) : most > 0 ? '' : strings.none;
    const withMost = most > 0 ? formatCount(full > 0 ? strings.foundMost : strings.onlyMost, most, lang) : '';
    const missing = this.#missing(progress?.failedShards ?? [], counts);
    this.#say(joined(used, found, withMost, ...missing));
    retry.hidden = missing.length === 0;
    advice.hidden = full > 0 || most > 0;
    this.#suggestions.show(
      corrections,
      advice.hidden ? [] : wordsAlone(clauses, progress?.frequencies.matched ?? [], corrections),
    );
  }

  /** What could not be loaded. */
  #missing(failed: readonly ShardEntry[], { failedAliases, failedTexts }: SearchCounts): readonly string[] {
    const { strings, lang } = this.#parts;
    const periods = new Intl.ListFormat(lang, { type: 'unit' }).format(failedPeriods(failed, this.#shards, lang));
    return [
      ...(failed.length > 0 ? [formatCount(strings.failed, failed.length, lang, { periods })] : []),
      ...(failedTexts > 0 ? [formatCount(strings.failedTexts, failedTexts, lang)] : []),
      ...(failedAliases > 0 ? [strings.failedSpellings] : []),
    ];
  }

  /** Reports that the search failed. */
  failed(error: unknown): void {
    this.#say(this.#parts.strings.failedAll);
    this.#parts.retry.hidden = false;
    showFonts();
    if (!(error instanceof LoadError)) throw error;
  }

  #say(message: string, spoken = message): void {
    clearTimeout(this.#loading);
    clearTimeout(this.#reporting);
    this.#parts.hint.hidden = true;
    this.#parts.advice.hidden = true;
    this.#parts.retry.hidden = true;
    this.#parts.suggestions.hidden = true;
    this.#parts.status.textContent = message;
    this.#announcer.announce(spoken);
  }
}

function headingOf(): string {
  return document.querySelector('h1')?.textContent ?? '';
}

/** Sentences in one line. */
function joined(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
