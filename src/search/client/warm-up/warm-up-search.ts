import type { ResultText } from '../../format/shard-table.ts';
import { wordsOf } from '../../words/tokens.ts';
import { readState, writeState } from '../form/search-state.ts';
import type { PageParts } from '../page/page-parts.ts';
import { NameBook } from '../query/name-lookup.ts';
import { parseQuery } from '../query/parse-query.ts';
import { resultItem } from '../results/result-item.ts';
import { rank } from '../search/rank.ts';
import { Searcher } from '../search/searcher.ts';
import { rehearsalIndex } from './sample-index.ts';

/** What people type: a word, Roman letters, several words, a phrase, something unwanted. */
const roman = ['kim jong un', 'meeting 2023', '"the prime minister"', 'ladki -school'];
/** Short enough to be read and drawn between two pauses on a slow telephone. */
const length = 800;
/** After so many a browser has compiled what is used often. */
const rounds = 6;

/**
 * Plays searches through before somebody waits for one, on an index of a text's own words in memory: all that reads a query, asks, ranks
 * and draws runs several times, so that the browser has compiled it. Loads nothing and shows nothing. `pause` is waited for before
 * every step, each search, each file and each result, so that none keeps the page busy for long; the rehearsal ends when the signal is
 * given. Returns how many results were drawn.
 */
export async function rehearse(
  text: string,
  parts: Pick<PageParts, 'template' | 'strings' | 'lang' | 'root'>,
  pause: () => Promise<void>,
  signal: AbortSignal,
): Promise<number> {
  const article = sampleText(text, parts.lang);
  const index = await rehearsalIndex(article, pause);
  let drawn = 0;
  for (const query of Array.from({ length: rounds }, () => queriesOf(article.text)).flat()) {
    await pause();
    if (signal.aborted) return drawn;
    drawn += await playThrough(query, index, parts, pause, signal);
  }
  return drawn;
}

function sampleText(text: string, lang: string): ResultText {
  const some = `${text} ${roman.join(' ')}`.trim();
  const long = some.repeat(Math.ceil(length / some.length)).slice(0, length);
  const [title, summary] = [some.slice(0, 80), some.slice(80, 240)];
  return { url: '', title, summary, text: long, lang, dir: 'ltr', day: '2000-01-01', iso: '', authors: [], tags: [] };
}

function queriesOf(text: string): readonly string[] {
  const words = wordsOf(text).map((word) => word.text);
  const [first = '', second = '', third = ''] = words.slice(Math.floor(words.length / 3));
  return [first, `${second} ${third}`, `"${first} ${second} ${third}"`, ...roman];
}

async function playThrough(
  text: string,
  { table, load }: Awaited<ReturnType<typeof rehearsalIndex>>,
  parts: Parameters<typeof rehearse>[1],
  pause: () => Promise<void>,
  signal: AbortSignal,
): Promise<number> {
  const state = readState(new URLSearchParams(writeState({ text, order: 'best', filters: {} })));
  const query = parseQuery(state.text, false, await new NameBook(table, load).namesFor(state.text));
  const searcher = new Searcher(table, load);
  searcher.prepare(query);
  let drawn = 0;
  for await (const { candidates, frequencies } of searcher.search(query, state.filters, state.order, signal)) {
    for (const candidate of rank(candidates, state.order, frequencies)) {
      await pause();
      if (signal.aborted) return drawn;
      resultItem(candidate, await candidate.shard.text(candidate.article), { ...parts, clauses: query.wanted });
      drawn += 1;
    }
  }
  return drawn;
}
