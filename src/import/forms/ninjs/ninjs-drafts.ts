import type { ImportContext } from '../../reading/draft/import-context.ts';
import { isObject, type JsonObject } from '../../reading/json/json-object.ts';
import { jsonParts } from '../../reading/json/json-parts.ts';
import type { RecordSource } from '../../reading/records/claim-record-path.ts';
import { type FormResult, openRecord } from '../../reading/records/open-record.ts';
import { withheld } from '../../reading/wires/status.ts';
import { refusal, skip } from '../../sources/refusal.ts';
import type { SourceTree } from '../../sources/source-file.ts';
import { isItem, ninjsItems, otherType, packedStories } from './ninjs-items.ts';
import { ninjsRecord } from './ninjs-record.ts';

export async function* ninjsDrafts(tree: SourceTree, context: ImportContext): AsyncGenerator<FormResult> {
  for (const file of tree.articles) {
    for await (const part of jsonParts(file, isStory)) {
      if ('reason' in part) yield part;
      else for (const item of ninjsItems(part.value)) yield* articlesOf(item, part.doubt, { file, tree, context });
    }
  }
}

function* articlesOf(item: unknown, doubt: string | undefined, source: RecordSource): Generator<FormResult> {
  const file = source.file.name;
  if (!isObject(item)) {
    yield refusal({ file }, 'is not a ninjs object');
    return;
  }
  const packed = packedStories(item) ?? [];
  if (packed.length > 0) for (const story of packed) yield articleOf(story, doubt, source);
  else yield articleOf(item, doubt, source);
}

function articleOf(item: JsonObject, doubt: string | undefined, source: RecordSource): FormResult {
  const { status, embargoed, notes = [], ...record } = ninjsRecord(item);
  const type = otherType(item);
  const reason =
    type !== undefined
      ? `is not a text: its type is "${type}"`
      : (withheld({ status, embargoed }) ??
        (packedStories(item) === undefined ? undefined : 'is a package without a text of its own'));
  if (reason !== undefined)
    return skip({ file: source.file.name, ...(record.id === undefined ? {} : { id: record.id }) }, reason);
  const doubts = doubt === undefined ? [] : [{ kind: 'unsure', field: 'body', message: doubt } as const];
  const allNotes = [...notes, ...doubts];
  return openRecord(allNotes.length === 0 ? record : { ...record, notes: allNotes }, source);
}

// Used for a large or damaged file: a story by itself, in a list, or in a list of an object.
function isStory(value: JsonObject, depth: number): boolean {
  return depth < 3 && isItem(value) && ('uri' in value || 'guid' in value) && otherType(value) === undefined;
}
