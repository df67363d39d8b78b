import type { ResultText } from '../../format/shard-table.ts';
import { tokenize } from '../../words/tokens.ts';
import { readState, writeState } from '../form/search-state.ts';
import type { SearchElements } from '../page/search-elements.ts';
import { NameLookup } from '../query/name-lookup.ts';
import { parseQuery } from '../query/parse-query.ts';
import { Vocabulary } from '../query/vocabulary.ts';
import { resultItem } from '../results/result-item.ts';
import { rank } from '../search/rank.ts';
import { Searcher } from '../search/searcher.ts';
import { createSampleIndex } from './sample-index.ts';

/** Typical queries: words, a phrase, an excluded word. */
const romanQueries = ['kim jong un', 'meeting 2023', '"the prime minister"', 'ladki -school'];
/** Length of the sample text. Short enough to process between two pauses on a slow phone. */
const textLength = 800;
/** After this many rounds a browser has compiled the code. */
const rounds = 6;

/**
 * Runs sample searches on an index in memory, so that the browser compiles the code before the first search. Loads nothing and shows
 * nothing. Awaits `pause` before each search, file and result, so that the page stays responsive. Stops when the signal aborts. Returns
 * the number of rendered results.
 */
export async function warmUpSearch(
  text: string,
  parts: Pick<SearchElements, 'template' | 'strings' | 'lang' | 'root'>,
  pause: () => Promise<void>,
  signal: AbortSignal,
): Promise<number> {
  const article = sampleText(text, parts.lang);
  const index = await createSampleIndex(article, pause);
  let rendered = 0;
  for (const query of Array.from({ length: rounds }, () => queriesOf(article.text)).flat()) {
    await pause();
    if (signal.aborted) return rendered;
    rendered += await runSearch(query, index, parts, pause, signal);
  }
  return rendered;
}

function sampleText(text: string, lang: string): ResultText {
  const some = `${text} ${romanQueries.join(' ')}`.trim();
  const long = some.repeat(Math.ceil(textLength / some.length)).slice(0, textLength);
  const [title, summary] = [some.slice(0, 80), some.slice(80, 240)];
  return { url: '', title, summary, text: long, lang, dir: 'ltr', day: '2000-01-01', iso: '', authors: [], tags: [] };
}

function queriesOf(text: string): readonly string[] {
  const words = tokenize(text).map((word) => word.text);
  const [first = '', second = '', third = ''] = words.slice(Math.floor(words.length / 3));
  return [first, `${second} ${third}`, `"${first} ${second} ${third}"`, ...romanQueries];
}

async function runSearch(
  text: string,
  { table, load }: Awaited<ReturnType<typeof createSampleIndex>>,
  parts: Parameters<typeof warmUpSearch>[1],
  pause: () => Promise<void>,
  signal: AbortSignal,
): Promise<number> {
  const state = readState(new URLSearchParams(writeState({ text, order: 'best', filters: {} })));
  const query = parseQuery(
    state.text,
    await new NameLookup(table, load, new Vocabulary(table, load)).aliasesFor(state.text),
  );
  const searcher = new Searcher(table, load);
  searcher.prepare(query);
  let rendered = 0;
  for await (const { candidates, frequencies } of searcher.search(query, state.filters, state.order, signal)) {
    for (const candidate of rank(candidates, state.order, frequencies)) {
      await pause();
      if (signal.aborted) return rendered;
      resultItem(candidate, await candidate.shard.text(candidate.article), { ...parts, clauses: query.clauses });
      rendered += 1;
    }
  }
  return rendered;
}
