import type { SearchRecord } from './search-record.ts';

/** Where in an article a word stands. */
export type Field = 'headline' | 'standfirst' | 'names' | 'text';

/** What a word counts for by where it stands: a headline's word as much as eight of the text. */
export const fieldWeights = { headline: 8, standfirst: 3, names: 2, text: 1 } as const satisfies Record<Field, number>;

const fieldsByWeight: ReadonlyMap<number, Field> = new Map(
  Object.entries(fieldWeights).map(([field, weight]) => [weight, field as Field]),
);

/** The field whose words have this weight; a weight that no field has is a foreign or damaged index. */
export function fieldOfWeight(weight: number): Field {
  const field = fieldsByWeight.get(weight);
  if (field) return field;
  throw new Error(`No field of an article has the weight ${weight}: the search index was made by another version`);
}

/** A stretch of an article within which words are neighbours. */
export interface Block {
  readonly field: Field;
  readonly text: string;
}

type Searched = Pick<SearchRecord, 'title' | 'summary' | 'authors' | 'place' | 'tags' | 'section' | 'text'>;

/** What is searched of an article, in the order in which its words are counted. */
export function blocksOf(record: Searched): readonly Block[] {
  const names = [...record.authors, record.place, record.section?.name, ...record.tags];
  return [
    { field: 'headline' as const, text: record.title },
    { field: 'standfirst' as const, text: record.summary ?? '' },
    ...names.map((name) => ({ field: 'names' as const, text: name ?? '' })),
    ...record.text.split(/\n+/).map((text) => ({ field: 'text' as const, text })),
  ].filter((block) => block.text.trim() !== '');
}
