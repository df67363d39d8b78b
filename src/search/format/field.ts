import { textFacets, toList } from '../../settings/facet-lists.ts';
import { columnOf, type TextFacet } from '../../settings/facets.ts';
import type { KeyedName, ResultText } from './shard-table.ts';

/** The part of an article that holds a word. */
export type Field = 'headline' | 'standfirst' | 'names' | 'text';

/** Weight of a word by field: a word of the headline counts as much as eight words of the text. */
export const fieldWeights = { headline: 8, standfirst: 3, names: 2, text: 1 } as const satisfies Record<Field, number>;

const fieldsByWeight: ReadonlyMap<number, Field> = new Map(
  Object.entries(fieldWeights).map(([field, weight]) => [weight, field as Field]),
);

/** The field with this weight. Throws for an unknown weight: the index is damaged or of another version. */
export function fieldOfWeight(weight: number): Field {
  const field = fieldsByWeight.get(weight);
  if (field) return field;
  throw new Error(`The search index has the unknown field weight ${weight}. Build the search index again.`);
}

/** A paragraph, headline or name of an article. Phrases match within one block. */
export interface TextBlock {
  readonly field: Field;
  readonly text: string;
  /** The number of the scan that it stands on, from 0. Absent if it is of the article itself. */
  readonly scan?: number;
}

type Searched = Pick<ResultText, 'title' | 'summary' | 'text' | 'scans' | ReturnType<typeof columnOf<TextFacet>>>;

/** The searched texts of an article, in the order of their word positions. */
export function searchedBlocks(record: Searched): readonly TextBlock[] {
  const terms = textFacets.flatMap((facet) => toList<string | KeyedName>(record[columnOf(facet)]));
  return [
    { field: 'headline' as const, text: record.title },
    { field: 'standfirst' as const, text: record.summary ?? '' },
    ...terms.map((term) => ({ field: 'names' as const, text: typeof term === 'string' ? term : term.name })),
    ...record.text.split(/\n+/).map((text) => ({ field: 'text' as const, text })),
    ...(record.scans ?? []).flatMap((page, scan) =>
      page.text.split('\n').map((text) => ({ field: 'text' as const, text, scan })),
    ),
  ].filter((block) => block.text.trim() !== '');
}
