import type { PlainField } from '../../../articles/model/fields.ts';
import type { Citation } from '../../citing/citation.ts';
import { citedName } from '../../citing/cited-name.ts';
import type { ArticlePage } from './article-page.ts';

/** The fields that no citation has. A new field is a type error until it is cited or added here. */
type UncitedField =
  | 'updated'
  | 'summary'
  | 'image'
  | 'source'
  | 'aliases'
  | 'translations'
  | 'corrections'
  | 'withdrawn';
type CitedFields = Readonly<Record<Exclude<PlainField, UncitedField>, unknown>>;

/** The citation of an article's page. If the article has no authors, the agency is the author. */
export function pageCitation({ article, canonical }: ArticlePage, publication: string): Citation {
  const { authors, title, lang, date, agency } = article;
  const agencies = agency === undefined ? [] : [{ literal: agency }];
  const cited = { title, lang, date: date.day, agency: agencies } satisfies CitedFields;
  return {
    title: cited.title,
    lang: cited.lang,
    authors: authors.length > 0 ? authors.map(({ name }) => citedName(name)) : cited.agency,
    day: cited.date,
    publication,
    url: canonical,
  };
}
