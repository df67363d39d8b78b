import { filledFields } from '../../../articles/model/fields.ts';
import type { Note } from '../../reading/draft/draft.ts';
import { blocksHtml } from '../../reading/records/blocks/blocks-html.ts';
import { withLineEnds } from '../../reading/records/escaped-line-ends.ts';
import type { SourceRecord } from '../../reading/records/source-record.ts';
import { anyHtml } from '../../reading/records/text-html.ts';
import { withoutTerminalCodes } from '../../sources/encoding/terminal-codes.ts';
import { cellMoment, momentNotes } from './cell-moment.ts';
import { cellAddress, cellTexts, withoutKeys } from './cell-texts.ts';
import type { ColumnField, ColumnMap } from './column-map.ts';
import { valueAt } from './value-at.ts';

// The lookbehind lets the search start at the first of several spaces only.
const nameSeparator = /(?<!\s)\s*[;|]\s*|,\s+|(?<!\s)\s+(?:and|और)\s+/i;
const tagSeparator = /(?<!\s)\s*[;|,]\s*/;
const keyFields = ['authors', 'editors', 'section', 'tags'] as const satisfies readonly ColumnField[];

/** The article record of a row. */
export function rowRecord(values: Readonly<Record<string, unknown>>, map: ColumnMap): SourceRecord {
  const cell = (name: ColumnField): unknown => {
    const value = valueAt(values, map[name] ?? '');
    return typeof value === 'string' ? withoutTerminalCodes(value).text : value;
  };
  const field = (name: ColumnField): string | undefined => cellTexts(cell(name))[0];
  const list = (name: ColumnField, separator = nameSeparator): readonly string[] =>
    cellTexts(withoutKeys(cell(name)), separator);
  // An empty list would change the digest of every row that an earlier version imported.
  const filledList = (name: ColumnField) => (list(name).length > 0 ? list(name) : undefined);
  const textNotes: Note[] = [];
  const text = (name: 'title' | 'summary'): string | undefined => {
    const written = field(name);
    return written === undefined ? undefined : withLineEnds(written, name, textNotes);
  };
  const [title, date, url] = [text('title'), field('date'), cellAddress(cell('url'))];
  const [published, updated] = [cellMoment(date), cellMoment(field('updated'))];
  const src = cellAddress(cell('image'));
  const html = bodyHtml(cell('body'), textNotes);
  return {
    ...filledFields({
      id: field('id') ?? url ?? `${date ?? ''} ${title ?? ''}`.trim().slice(0, 120),
      title,
      published: published.date,
      updated: updated.date,
      summary: text('summary'),
      agency: field('agency'),
      place: field('place'),
      section: list('section', /$^/)[0],
      series: field('series'),
      lang: field('lang'),
      url,
      site: field('site'),
      publication: field('publication'),
      edition: field('edition'),
      issue: field('issue'),
      page: field('page'),
      rights: field('rights'),
      translator: filledList('translator'),
      photographer: filledList('photographer'),
      name: field('name'),
      image:
        src === undefined
          ? undefined
          : { src, ...filledFields({ alt: field('alt'), caption: field('caption'), credit: field('credit') }) },
    }),
    aliases: list('aliases', /[\s;|]+/).map((path) => (/^(?:\/|https?:)/i.test(path) ? path : `/${path}`)),
    html,
    authors: list('authors'),
    editors: list('editors'),
    tags: list('tags', tagSeparator),
    notes: [
      ...textNotes,
      ...momentNotes('date', published),
      ...momentNotes('updated', updated),
      ...keyFields.flatMap((name) => keyNotes(name, cell(name))),
    ],
  };
}

function bodyHtml(value: unknown, notes: Note[]): string {
  const blocks = typeof value === 'string' ? jsonIn(value) : value;
  return blocksHtml(blocks, notes) ?? anyHtml(withLineEnds(cellTexts(value).join('\n\n'), 'body', notes), notes);
}

// The JSON of an editor in a cell.
function jsonIn(text: string): unknown {
  if (!/^\s*(?:\[\s*)?\{\s*"/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

// A number instead of a name is the key of a record in another table.
function keyNotes(field: (typeof keyFields)[number], value: unknown): readonly Note[] {
  const keys = [value].flat().filter((item) => typeof item === 'number');
  if (keys.length === 0) return [];
  return [{ kind: 'dropped', field, message: `only numbers; their names are not in the source: ${keys}` }];
}
