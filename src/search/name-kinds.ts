import type { SearchRecord } from './search-record.ts';

/** The kinds of names that a search can be narrowed by; each is a parameter of the search page's address. */
export const nameKinds = ['author', 'editor', 'place', 'series', 'tag'] as const;
export type NameKind = (typeof nameKinds)[number];

/** The names of an article, by their kind. */
export function namesByKind(
  record: Pick<SearchRecord, 'authors' | 'editors' | 'place' | 'series' | 'tags'>,
): Readonly<Record<NameKind, readonly string[]>> {
  const one = (name: string | undefined) => (name === undefined ? [] : [name]);
  const { authors, editors, place, series, tags } = record;
  return { author: authors, editor: editors, place: one(place), series: one(series), tag: tags };
}

/** A value for every kind. */
export function eachKind<Value>(make: (kind: NameKind) => Value): Record<NameKind, Value> {
  return {
    author: make('author'),
    editor: make('editor'),
    place: make('place'),
    series: make('series'),
    tag: make('tag'),
  };
}
