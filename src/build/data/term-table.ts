import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMetadata, writeMetadata } from '../../catalog/database/metadata.ts';
import {
  clearTermLines,
  dateRangeOfTerm,
  saveTermLine,
  spellingsOfTerm,
  type TermLineRow,
  termLines,
} from '../../catalog/queries/data-queries.ts';
import { collatorFor } from '../../language/collator.ts';
import { csvLine } from '../../language/csv-cells.ts';
import { sha256 } from '../../language/hashing/sha256.ts';
import { termFile, urlOf } from '../../pages/parts/addresses.ts';
import type { PagesContext } from '../../pages/parts/pages-context.ts';
import { facetsWithPages } from '../../pages/parts/shown-facets.ts';
import type { DataFile } from './line-file.ts';

const termsFile = 'data/terms.csv';

/** The columns of the term table, in order. */
const termColumns = ['facet', 'name', 'articles', 'first', 'last', 'url', 'spellings'] as const;

/**
 * Writes every term of the archive as CSV (RFC 4180, UTF-8): one line per term, sorted by facet and name. Spreadsheets read
 * no cell as a formula. The catalogue keeps each line until something of its term or the epoch changes. Call inside a transaction.
 */
export function writeTerms(context: PagesContext, epoch: string, staging: string): DataFile {
  const { catalog } = context;
  if (readMetadata(catalog, 'term-lines-epoch') !== epoch) {
    clearTermLines(catalog);
    writeMetadata(catalog, 'term-lines-epoch', epoch);
  }
  const bytes = Buffer.from(termTable(context));
  mkdirSync(join(staging, 'data'), { recursive: true });
  writeFileSync(join(staging, termsFile), bytes);
  return { file: termsFile, bytes: bytes.length, sha256: sha256(bytes) };
}

function termTable(context: PagesContext): string {
  const { catalog, site, names } = context;
  const compare = collatorFor(site.language);
  const lines = facetsWithPages(context).flatMap((facet) =>
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
