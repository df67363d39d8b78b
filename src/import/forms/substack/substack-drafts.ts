import { posix } from 'node:path';
import { csvRows } from '../../reading/csv/csv-rows.ts';
import type { FilledRow } from '../../reading/csv/table-row.ts';
import type { ImportContext } from '../../reading/draft/import-context.ts';
import { stringIn } from '../../reading/json/json-object.ts';
import { type FormResult, openRecord } from '../../reading/records/open-record.ts';
import { decodePieces } from '../../sources/encoding/decode-pieces.ts';
import { unreadableReason } from '../../sources/encoding/unreadable-error.ts';
import { refusal, skip } from '../../sources/refusal.ts';
import type { SourceFile, SourceTree } from '../../sources/source-file.ts';
import { notPublicLetter, unknownAudience } from './not-public-letter.ts';
import { substackRecord } from './substack-record.ts';

export async function* substackDrafts(tree: SourceTree, context: ImportContext): AsyncGenerator<FormResult> {
  const texts = new Map(tree.articles.filter(({ name }) => /\.html$/i.test(name)).map((file) => [file.name, file]));
  const tables = tree.articles.filter(({ name }) => !texts.has(name));
  for (const table of tables) yield* postsOf(table, texts, tree, context);
  const reason =
    tables.length === 0 ? 'has no title and date, because "posts.csv" is missing' : 'has no row in "posts.csv"';
  for (const name of texts.keys()) yield refusal({ file: name }, reason);
}

/** The posts of a table. Takes their texts out of `texts`. */
async function* postsOf(
  table: SourceFile,
  texts: Map<string, SourceFile>,
  tree: SourceTree,
  context: ImportContext,
): AsyncGenerator<FormResult> {
  for await (const row of csvRows(decodePieces(table.pieces()))) {
    if ('fault' in row) {
      yield refusal({ file: table.name }, row.fault, row.line);
      continue;
    }
    const id = stringIn(row.values, 'post_id') ?? '';
    const name = posix.join(posix.dirname(table.name), 'posts', `${id}.html`);
    const file = texts.get(name);
    texts.delete(name);
    yield await postOf(row, { id, table, file, name }, tree, context);
  }
}

interface PostFile {
  readonly id: string;
  readonly table: SourceFile;
  readonly file: SourceFile | undefined;
  /** Where the file should be. */
  readonly name: string;
}

async function postOf(
  { values, line, doubt, isDamaged }: FilledRow,
  { id, table, file, name }: PostFile,
  tree: SourceTree,
  context: ImportContext,
): Promise<FormResult> {
  const origin = { file: file?.name ?? table.name, ...(file === undefined && id !== '' ? { id } : {}) };
  const reason = notPublicLetter(values, context.now);
  if (reason !== undefined) {
    const fault = isDamaged ? doubt : unknownAudience(values);
    return fault === undefined ? skip(origin, reason) : refusal(origin, `${reason}, but ${fault}`, line);
  }
  if (file === undefined) return refusal(origin, `its text is missing: ${name}`, line);
  try {
    const record = substackRecord(values, await file.bytes(), context.url);
    const notes = doubt === undefined ? [] : [{ kind: 'unsure', message: `posts.csv: ${doubt}` } as const];
    return openRecord({ ...record, notes: [...(record.notes ?? []), ...notes] }, { file, line, tree, context });
  } catch (error) {
    const fault = unreadableReason(error);
    if (fault !== undefined) return refusal(origin, fault);
    throw error;
  }
}
