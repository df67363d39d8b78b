import { filledFields, type PlainField } from '../../../articles/model/fields.ts';
import type { Citation } from '../../citing/citation.ts';
import { citedName } from '../../citing/cited-name.ts';
import type { ArticlePage } from './article-page.ts';

/** The fields that no citation has. A new field is a type error until it is cited or added here. */
type UncitedField =
  | 'updated'
  | 'summary'
  | 'photographer'
  | 'rights'
  | 'image'
  | 'images'
  | 'scans'
  | 'source'
  | 'aliases'
  | 'translations'
  | 'corrections'
  | 'withdrawn';
type CitedFields = Readonly<Record<Exclude<PlainField, UncitedField>, unknown>>;

/**
 * The citation of an article's page. `archive` is the archive's name, which is cited if the article names no newspaper. If the article has no authors, the
 * agency is the author.
 */
export function pageCitation({ article, canonical }: ArticlePage, archive: string): Citation {
  const { authors, title, lang, date, agency, publication, issn, edition, issue, page, translator } = article;
  const agencies = agency === undefined ? [] : [{ literal: agency }];
  const cited = {
    title,
    lang,
    date: date.day,
    agency: agencies,
    edition,
    issue,
    page,
    translator,
  } satisfies CitedFields;
  return {
    title: cited.title,
    lang: cited.lang,
    authors: authors.length > 0 ? authors.map(({ name }) => citedName(name)) : cited.agency,
    day: cited.date,
    publication: publication?.name ?? archive,
    ...filledFields({ issn, edition, issue, page }),
    ...(translator ? { translators: translator.map(citedName) } : {}),
    url: canonical,
  };
}
