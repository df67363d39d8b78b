import { keyFacets, nameFacets } from '../../../settings/facet-lists.ts';
import type { Filters } from '../match/filters.ts';
import { type Order, orders } from '../search/rank.ts';

/** All that a search page shows is made from: what stands in its address. */
export interface SearchState {
  readonly text: string;
  readonly order: Order;
  readonly filters: Filters;
}

const single = ['from', 'to', ...keyFacets] as const satisfies readonly (keyof Filters)[];
const date = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** Reads a search page's address; what it doesn't understand is left out. */
export function readState(parameters: URLSearchParams): SearchState {
  const value = (name: string) => spelt(parameters.get(name) ?? '');
  const filters = single.flatMap((name) => {
    const limit = value(name);
    const isDate = name === 'from' || name === 'to';
    return limit === '' || (isDate && !date.test(limit)) ? [] : [[name, limit] as const];
  });
  const names = nameFacets.flatMap((kind) => {
    const all = new Set(parameters.getAll(kind).map(spelt));
    all.delete('');
    return all.size === 0 ? [] : [[kind, [...all]] as const];
  });
  return {
    text: parameters.get('q')?.normalize('NFC') ?? '',
    order: orders.find((order) => order === value('order')) ?? 'best',
    filters: { ...Object.fromEntries(filters), ...(names.length === 0 ? {} : { names: Object.fromEntries(names) }) },
  };
}

function spelt(value: string): string {
  return value.normalize('NFC').trim();
}

/** The query part of a search page's address; empty where nothing is asked. */
export function writeState({ text, order, filters }: SearchState): string {
  const parameters = new URLSearchParams();
  if (text.trim() !== '') parameters.set('q', text);
  for (const name of single) if (filters[name]) parameters.set(name, filters[name]);
  for (const kind of nameFacets) for (const name of filters.names?.[kind] ?? []) parameters.append(kind, name);
  if (order !== 'best') parameters.set('order', order);
  const written = parameters.toString();
  return written === '' ? '' : `?${written}`;
}

/** Whether anything is asked. */
export function asksNothing({ text, filters }: SearchState): boolean {
  return text.trim() === '' && Object.keys(filters).length === 0;
}
