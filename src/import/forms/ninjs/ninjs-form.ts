import type { Note } from '../../reading/draft/draft.ts';
import type { ImportContext } from '../../reading/draft/import-context.ts';
import { isObject, type JsonObject } from '../../reading/json/json-object.ts';
import { jsonParts } from '../../reading/json/json-parts.ts';
import type { RecordSource } from '../../reading/records/claim-record-path.ts';
import { type FormResult, openRecord } from '../../reading/records/open-record.ts';
import { withheld } from '../../reading/wires/status.ts';
import { refusal, skip } from '../../sources/refusal.ts';
import type { SourceTree } from '../../sources/source-file.ts';
import type { ImportForm } from '../import-form.ts';
import { ninjsRecord } from './ninjs-record.ts';

/** Wire stories in ninjs, one or a list of them a file. */
export const ninjsForm: ImportForm = {
  name: 'ninjs',
  about: 'wire stories in ninjs, 1.x, 2.x and 3.x (.json)',
  recognises: ({ text }) =>
    /^\s*[{[]/.test(text) &&
    /"uri"\s*:/.test(text) &&
    /"(?:pubstatus|versioncreated|body_x?html|body_text|headlines)"\s*:/i.test(text)
      ? 0.9
      : 0,
  drafts,
};

async function* drafts(tree: SourceTree, context: ImportContext): AsyncGenerator<FormResult> {
  for (const file of tree.articles) {
    for await (const part of jsonParts(file, isStory)) {
      if ('reason' in part) yield part;
      else
        for (const item of Array.isArray(part.value) ? part.value : [part.value])
          yield articleOf(item, part.doubt, { file, tree, context });
    }
  }
}

function articleOf(item: unknown, doubt: string | undefined, source: RecordSource): FormResult {
  const file = source.file.name;
  if (!isObject(item)) return refusal({ file }, 'is not a ninjs object');
  const { status, embargoed, type, ...record } = ninjsRecord(item);
  const reason =
    type === 'text' || type === 'composite' ? withheld({ status, embargoed }) : `is not a text: its type is "${type}"`;
  if (reason !== undefined) return skip({ file, ...(record.id === undefined ? {} : { id: record.id }) }, reason);
  return openRecord(doubt === undefined ? record : { ...record, notes: [damaged(doubt)] }, source);
}

function damaged(message: string): Note {
  return { kind: 'unsure', field: 'body', message };
}

// Used for a large or damaged file: a story by itself, or in a list.
function isStory(value: JsonObject, depth: number): boolean {
  return depth < 2 && 'uri' in value;
}
