import { ArticleForms } from '../../../src/search/build/shards/article-forms.ts';
import type { SearchRecord } from '../../../src/search/build/shards/search-record.ts';
import { Spellings } from '../../../src/search/build/shards/spellings.ts';

/** The forms of an article in the index, with their positions; each is followed by its weight. */
export function formsOf(record: SearchRecord): ReadonlyMap<string, readonly number[]> {
  const forms = new ArticleForms().next(new Spellings().blocksOf(record));
  return new Map(forms.map(({ form, positions }) => [form, positions]));
}
