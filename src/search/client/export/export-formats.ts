import { csvLine } from '../../../language/csv-cells.ts';
import type { Citation } from '../../../pages/citing/citation.ts';
import { citedName } from '../../../pages/citing/cited-name.ts';
import { columnFacets, toList } from '../../../settings/facet-lists.ts';
import { columnOf, facets } from '../../../settings/facets.ts';
import { citationFormats } from '../../../theme/scripts/citations/citation-formats.ts';
import type { KeyedName, ResultText } from '../../format/shard-table.ts';
import type { ExportSource } from '../page/export-source.ts';

/** A file format for results. */
interface ExportFormat {
  readonly name: string;
  readonly extension: string;
  readonly type: string;
  /** `notes`: the reader's words on each article, or nothing. */
  readonly write: (texts: readonly ResultText[], source: ExportSource, notes?: readonly string[]) => string;
}

/** The formats in which results can be saved: tables, data, and citations as on the pages of articles. */
export const exportFormats: readonly ExportFormat[] = [
  { name: 'CSV', extension: 'csv', type: 'text/csv', write: table },
  ...citationFormats.map((format) => ({
    ...format,
    write: (texts: readonly ResultText[], source: ExportSource, notes: readonly string[] = []) =>
      format.write(
        texts.map((text, index) => ({
          ...resultCitation(text, source),
          ...(notes[index] ? { note: notes[index] } : {}),
        })),
      ),
  })),
  { name: 'JSON Lines', extension: 'jsonl', type: 'application/jsonl', write: jsonLines },
];

/** The citation of a result, as on the page of the article, but for edition, issue and page of a newspaper, which the index lacks. */
export function resultCitation(text: ResultText, { url, publisher, titles, language }: ExportSource): Citation {
  const { title, lang, authors, agency, day, section, publication } = text;
  const archive = titles[lang.split('-')[0] ?? lang] ?? titles[language] ?? Object.values(titles)[0] ?? '';
  return {
    title,
    lang,
    authors: authors.length > 0 ? authors.map(citedName) : agency === undefined ? [] : [{ literal: agency }],
    day,
    publication: publication ?? archive,
    publisher,
    ...(section === undefined ? {} : { section: section.name }),
    url: url + text.url,
  };
}

/** The fields of a result, with the names of the data files (`ArticleRecord`). */
function fieldsOf(text: ResultText, { url }: ExportSource) {
  const terms = columnFacets.map((facet) => {
    const values: readonly (string | KeyedName)[] = toList<string | KeyedName>(Reflect.get(text, columnOf(facet)));
    return [columnOf(facet), values.map((value) => (typeof value === 'string' ? value : value.name))] as const;
  });
  return {
    day: text.day,
    language: text.lang,
    title: text.title,
    summary: text.summary,
    terms,
    agency: text.agency,
    url: url + text.url,
  };
}

function table(texts: readonly ResultText[], source: ExportSource, notes: readonly string[] = []): string {
  const hasNotes = notes.some((note) => note !== '');
  const rows = texts.map((text, index) => {
    const { title, day, language, summary = '', terms, agency = '', url } = fieldsOf(text, source);
    const columns = terms.map(([column, names]) => [column, names.join(' | ')] as const);
    return {
      title,
      day,
      language,
      summary,
      ...Object.fromEntries(columns),
      agency,
      url,
      ...(hasNotes ? { note: notes[index] ?? '' } : {}),
    };
  });
  const lines = rows.map((row) => csvLine(Object.values(row)));
  // Spreadsheets recognise UTF-8 by its first bytes.
  return `\ufeff${csvLine(Object.keys(rows[0] ?? {}))}${lines.join('')}`;
}

function jsonLines(texts: readonly ResultText[], source: ExportSource, notes: readonly string[] = []): string {
  const lines = texts.map((text, index) => {
    const { url, day, language, title, summary, terms, agency } = fieldsOf(text, source);
    const columns = terms
      .filter(([, names]) => names.length > 0)
      .map(([column, names]) => [column, isList(column) ? names : names[0]]);
    const id = decodeURI(text.url).replace(/\.html$/, '');
    return JSON.stringify({
      id,
      url,
      day,
      language,
      title,
      summary,
      ...Object.fromEntries(columns),
      agency,
      note: notes[index] || undefined,
    });
  });
  return lines.map((line) => `${line}\n`).join('');
}

function isList(column: string): boolean {
  return columnFacets.some((facet) => columnOf(facet) === column && facets[facet].many);
}
