import { textFacets, toList } from '../../settings/facet-lists.ts';
import { columnOf, type TextFacet } from '../../settings/facets.ts';
import type { KeyedName, ResultText } from './shard-table.ts';

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

type Searched = Pick<ResultText, 'title' | 'summary' | 'text' | ReturnType<typeof columnOf<TextFacet>>>;

/** What is searched of an article, in the order in which its words are counted. */
export function blocksOf(record: Searched): readonly Block[] {
  const terms = textFacets.flatMap((facet) => toList<string | KeyedName>(record[columnOf(facet)]));
  return [
    { field: 'headline' as const, text: record.title },
    { field: 'standfirst' as const, text: record.summary ?? '' },
    ...terms.map((term) => ({ field: 'names' as const, text: typeof term === 'string' ? term : term.name })),
    ...record.text.split(/\n+/).map((text) => ({ field: 'text' as const, text })),
  ].filter((block) => block.text.trim() !== '');
}
