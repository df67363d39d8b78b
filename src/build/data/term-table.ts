import {
  dateRangeOfTerm,
  saveTermLine,
  spellingsOfTerm,
  type TermLineRow,
  termLines,
} from '../../catalog/queries/data-queries.ts';
import { collatorFor } from '../../language/collator.ts';
import { csvLine } from '../../language/csv-cells.ts';
import { termFile, urlOf } from '../../pages/parts/addresses.ts';
import type { PagesContext } from '../../pages/parts/pages-context.ts';

/** The columns of the term table, in order. */
const termColumns = ['facet', 'name', 'articles', 'first', 'last', 'url', 'spellings'] as const;

/**
 * Every term of the archive as CSV (RFC 4180, UTF-8): a line a term, by facet and name. No cell is a formula to a spreadsheet. Lines are kept in the catalogue until
 * something of their term changes. Call inside a transaction.
 */
export function termTable({ catalog, site, names }: PagesContext): string {
  const compare = collatorFor(site.language);
  const lines = site.facets.flatMap((facet) =>
    termLines(catalog, facet)
      .map((term) => ({ term, name: names.nameIn(term.facet, term.key, site.language)?.name ?? term.name }))
      .toSorted((a, b) => compare(a.name, b.name) || compare(a.term.key, b.term.key))
      .map(({ term, name }) => term.line ?? newLine(term, name)),
  );
  return [csvLine(termColumns), ...lines].join('');

  function newLine({ id, facet, slug, count }: TermLineRow, name: string): string {
    const { first, last } = dateRangeOfTerm(catalog, id);
    const url = site.url + urlOf(termFile(facet, slug, 'index'));
    const spellings = spellingsOfTerm(catalog, id).filter((spelling) => spelling !== name);
    const line = csvLine([facet, name, count, first, last, url, spellings.join(' | ')]);
    saveTermLine(catalog, id, line);
    return line;
  }
}
