import type { Note } from '../../reading/draft/draft.ts';
import type { ImportContext } from '../../reading/draft/import-context.ts';
import { type JsonObject, stringIn } from '../../reading/json/json-object.ts';
import { type FoundObject, jsonObjects } from '../../reading/json/json-objects.ts';
import { claimRecordPath, type RecordSource } from '../../reading/records/claim-record-path.ts';
import { noteLists } from '../../reading/records/former-lists.ts';
import { type FormResult, openRecord } from '../../reading/records/open-record.ts';
import type { OldAddress } from '../../reading/records/record-resolve.ts';
import type { SourceRecord } from '../../reading/records/source-record.ts';
import { decodePieces } from '../../sources/encoding/decode-pieces.ts';
import { UnreadableError } from '../../sources/encoding/unreadable-error.ts';
import { refusal, skip } from '../../sources/refusal.ts';
import type { SourceFile, SourceTree } from '../../sources/source-file.ts';
import { GhostBlog, isGhostRow } from './ghost-blog.ts';
import { ghostHead, ghostRecord } from './ghost-record.ts';
import { notPublicReason } from './not-public-reason.ts';
import { postAddresses } from './post-addresses.ts';

export async function* ghostDrafts(tree: SourceTree, context: ImportContext): AsyncGenerator<FormResult> {
  for (const file of tree.articles) {
    try {
      yield* draftsOf(file, tree, context);
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      yield refusal({ file: file.name }, error.message);
    }
  }
}

/** Reads an export three times, because posts refer to other tables and to each other. One post at a time is in memory. */
async function* draftsOf(file: SourceFile, tree: SourceTree, context: ImportContext): AsyncGenerator<FormResult> {
  const blog = new GhostBlog();
  for await (const row of jsonObjects(decodePieces(file.pieces()), isGhostRow))
    if ('value' in row && isGhostRow(row.value)) blog.add(row.value);
  const source: RecordSource = { file, tree, context };
  const record = (post: JsonObject): SourceRecord => ghostRecord(post, blog, context.url);
  const oldAddress = await claimPaths(source, record);
  let isFound = false;
  const doubts: string[] = [];
  const text = decodePieces(file.pieces(), (doubt) => {
    if (doubt !== undefined) doubts.push(doubt);
  });
  for await (const found of jsonObjects(text, isPost)) {
    isFound = true;
    const made = articleOf(found, record, { ...source, line: found.line, oldAddress }, doubts.splice(0));
    if ('record' in made && 'value' in found)
      noteLists({ site: context.url, lists: blog.listsOf(found.value), feeds: ['rss/'] }, context.formerPages);
    yield made;
  }
  if (!isFound) yield refusal({ file: file.name }, 'is an export of Ghost without posts');
}

async function claimPaths(source: RecordSource, record: (post: JsonObject) => SourceRecord): Promise<OldAddress> {
  const { file, context } = source;
  const addresses = postAddresses(context.largeMap(), context.url);
  for await (const found of jsonObjects(decodePieces(file.pieces()), isPost)) {
    if (!('value' in found) || notPublicReason(found.value) !== undefined) continue;
    const head = ghostHead(found.value);
    const article = claimRecordPath(head, () => record(found.value), source);
    if (article !== undefined && head.name !== undefined) addresses.set(head.name, article);
  }
  return addresses.find;
}

function articleOf(
  found: FoundObject,
  record: (post: JsonObject) => SourceRecord,
  source: RecordSource,
  doubts: readonly string[],
): FormResult {
  const file = source.file.name;
  if ('fault' in found) return refusal({ file }, found.fault, found.line);
  const { value } = found;
  const reason = notPublicReason(value);
  const id = stringIn(value, 'id');
  if (reason !== undefined) return skip({ file, ...(id === undefined ? {} : { id }) }, reason);
  const { notes = [], ...fields } = record(value);
  const damage = [...doubts, ...(found.doubt === undefined ? [] : [found.doubt])].map(
    (message): Note => ({ kind: 'unsure', field: 'body', message }),
  );
  return openRecord({ ...fields, notes: [...notes, ...damage] }, source);
}

// The revisions of a post have a title and a text as well.
function isPost(value: JsonObject): boolean {
  return (
    'title' in value &&
    'status' in value &&
    !('post_id' in value) &&
    ['html', 'lexical', 'mobiledoc', 'markdown', 'plaintext'].some((name) => name in value)
  );
}
