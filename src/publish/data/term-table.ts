import { daysOfTerm, spellingsOfTerm } from '../../catalog/data-queries.ts';
import { type TermRow, termsOfFacet } from '../../catalog/term-queries.ts';
import { collatorFor } from '../../language/collator.ts';
import { termFile, urlOf } from '../../pages/addresses.ts';
import type { PagesContext } from '../../pages/pages-context.ts';

/** The columns of the term table, in order. */
export const termColumns = ['facet', 'name', 'articles', 'first', 'last', 'url', 'spellings'] as const;

/** Every term of the archive as CSV (RFC 4180, UTF-8): a line a term, by facet and name. */
export function termTable({ catalog, site, names }: PagesContext): string {
  const compare = collatorFor(site.language);
  const lines = site.facets.flatMap((facet) =>
    termsOfFacet(catalog, facet)
      .map((term) => ({ term, name: nameOf(term) }))
      .toSorted((a, b) => compare(a.name, b.name) || compare(a.term.key, b.term.key))
      .map(({ term, name }) => {
        const { first, last } = daysOfTerm(catalog, term.id);
        const url = site.url + urlOf(termFile(facet, term.slug, 'index'));
        const spellings = spellingsOfTerm(catalog, term.id).filter((spelling) => spelling !== name);
        return csvLine([facet, name, String(term.count), first, last, url, spellings.join(' | ')]);
      }),
  );
  return [csvLine(termColumns), ...lines].join('');

  function nameOf({ key, name }: TermRow): string {
    return names.nameIn(key, site.language)?.name ?? name;
  }
}

function csvLine(fields: readonly string[]): string {
  const written = fields.map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field));
  return `${written.join(',')}\r\n`;
}
