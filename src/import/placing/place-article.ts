import type { Note, Picture } from '../reading/draft/draft.ts';
import { originKey } from '../sources/origin.ts';
import type { SourceTree } from '../sources/source-file.ts';
import type { AssignedArticle } from './assign-path.ts';
import type { ArticleFolder } from './files/article-folder.ts';
import type { FinishedArticle, FoundPicture } from './finish/finish-job.ts';
import type { Ledger, LedgerEntry } from './ledger/ledger.ts';
import type { Outcome, Status } from './outcome.ts';
import type { Register } from './register/register.ts';

/** Where articles go. */
export interface ImportTarget {
  readonly folder: ArticleFolder;
  readonly register: Register;
  /** Nothing is written. */
  readonly dryRun: boolean;
  /** Where what is written is noted; absent in a dry run. */
  readonly ledger: Ledger | undefined;
}

/**
 * Writes the file that was made of an article, unless it was written before and is unchanged, or was changed by a person
 * since: what is on disk is compared with what the importer wrote last and with what it would write now.
 */
export async function placeArticle(
  placed: AssignedArticle,
  finished: FinishedArticle,
  tree: SourceTree,
  target: ImportTarget,
): Promise<Outcome> {
  const { file, id } = placed.origin;
  const { path } = placed.job;
  const about = { file, ...(id === undefined ? {} : { id }) };
  if ('reason' in finished) return { ...about, status: 'refused', ...finished };
  const { bytes, notes, written } = finished;
  const before = target.register.at(path);
  const entry = newEntry(placed, finished);
  const twins = target.register.twins(path, entry.text, entry.near);
  if (!before && twins.same !== undefined) {
    return { ...about, status: 'duplicate', reason: `the same text as ${twins.same}.md`, notes };
  }
  const decided = decide(written, target.folder.digest(path), before);
  if (decided.status === 'imported' || decided.status === 'changed') {
    if (!target.dryRun)
      await write(path, bytes, [...placed.pictures, ...picturesOf(finished.pictures, tree)], target.folder);
    remember(entry, target);
  } else if (decided.adopt) remember(entry, target);
  const article = `${path}.md`;
  return { ...about, ...decided.told, status: decided.status, article, notes: [...notes, ...nearNote(twins.near)] };
}

// Of what would be written, what is on disk and what was written last, digests tell whether they are the same.
interface Decision {
  readonly status: Status;
  readonly told: { readonly reason?: string };
  /** The file is ours and the ledger does not know it yet. */
  readonly adopt?: boolean;
}

function decide(written: string, onDisk: string | undefined, before: LedgerEntry | undefined): Decision {
  if (!before) {
    if (onDisk === undefined) return { status: 'imported', told: {} };
    if (onDisk === written) return { status: 'unchanged', told: {}, adopt: true };
    return { status: 'kept', told: { reason: 'the file is there and differs; it was not overwritten' } };
  }
  const sourceSame = before.written === written;
  if (onDisk === undefined)
    return { status: 'kept', told: { reason: 'the file was deleted since it was imported; it stays deleted' } };
  if (sourceSame || onDisk === written) return { status: 'unchanged', told: {}, adopt: !sourceSame };
  if (onDisk === before.written) return { status: 'changed', told: {} };
  return {
    status: 'kept',
    told: { reason: 'edited since it was imported, and its source changed too; the edit was kept' },
  };
}

async function write(
  path: string,
  bytes: Uint8Array,
  pictures: readonly Picture[],
  folder: ArticleFolder,
): Promise<void> {
  for (const picture of pictures) await folder.writePicture(path, picture.name, picture.bytes);
  folder.write(path, bytes);
}

function picturesOf(found: readonly FoundPicture[], tree: SourceTree): readonly Picture[] {
  return found.flatMap(({ name, from }) => {
    const bytes = typeof from === 'string' ? tree.files.get(from)?.bytes : async () => from;
    return bytes ? [{ name, bytes }] : [];
  });
}

function remember(entry: LedgerEntry, target: ImportTarget): void {
  target.register.add(entry);
  target.ledger?.append(entry);
}

function newEntry(
  { origin, job, wanted }: AssignedArticle,
  { written, source, hashes }: Extract<FinishedArticle, { readonly bytes: Uint8Array }>,
): LedgerEntry {
  return { key: originKey(origin), place: origin.pathHash, source, path: job.path, wanted, written, ...hashes };
}

function nearNote(path: string | undefined): readonly Note[] {
  return path === undefined ? [] : [{ kind: 'unsure', field: 'body', message: `nearly the same text as ${path}.md` }];
}
