import { keyFacets, nameFacets } from '../../../settings/facet-lists.ts';
import type { Filters } from '../match/filters.ts';
import { type Order, orders } from '../search/rank.ts';

/** The state of a search page, which its URL contains. */
export interface SearchState {
  readonly text: string;
  readonly order: Order;
  readonly filters: Filters;
}

const single = ['from', 'to', ...keyFacets] as const satisfies readonly (keyof Filters)[];
const date = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** Whether a limit is a year, a month or a day of the calendar. */
export function isDateLimit(limit: string): boolean {
  const first = `${limit}-01-01`.slice(0, 10);
  const time = date.test(limit) ? Date.parse(`${first}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(first);
}

/** Reads the URL's parameters. Invalid ones are ignored. */
export function readState(parameters: URLSearchParams): SearchState {
  const value = (name: string) => normalize(parameters.get(name) ?? '');
  const filters = single.flatMap((name) => {
    const limit = value(name);
    const isDate = name === 'from' || name === 'to';
    return limit === '' || (isDate && !isDateLimit(limit)) ? [] : [[name, limit] as const];
  });
  const names = nameFacets.flatMap((kind) => {
    const all = new Set(parameters.getAll(kind).map(normalize));
    all.delete('');
    return all.size === 0 ? [] : [[kind, [...all]] as const];
  });
  return {
    text: parameters.get('q')?.normalize('NFC') ?? '',
    order: orders.find((order) => order === value('order')) ?? 'best',
    filters: { ...Object.fromEntries(filters), ...(names.length === 0 ? {} : { names: Object.fromEntries(names) }) },
  };
}

function normalize(value: string): string {
  return value.normalize('NFC').trim();
}

/** Writes the query string of the URL; empty for an empty search. */
export function writeState({ text, order, filters }: SearchState): string {
  const parameters = new URLSearchParams();
  if (text.trim() !== '') parameters.set('q', text);
  for (const name of single) if (filters[name]) parameters.set(name, filters[name]);
  for (const kind of nameFacets) for (const name of filters.names?.[kind] ?? []) parameters.append(kind, name);
  if (order !== 'best') parameters.set('order', order);
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
}

/** Whether there is neither a word nor a filter. Punctuation, symbols and emoji are no words. */
export function isEmptyState({ text, filters }: SearchState): boolean {
  return !/[\p{L}\p{N}]/u.test(text) && Object.keys(filters).length === 0;
}
