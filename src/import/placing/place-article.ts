import type { Note, PictureFile } from '../reading/draft/draft.ts';
import { originKey } from '../sources/origin.ts';
import type { AssignedArticle } from './assign-path.ts';
import type { ArticleFolder } from './files/article-folder.ts';
import type { FinishedArticle, RenderedArticle } from './finish/finish-job.ts';
import type { Ledger, LedgerEntry } from './ledger/ledger.ts';
import type { Outcome } from './outcome.ts';
import type { Register } from './register/register.ts';

/** Where the articles of an import are written. */
export interface ImportTarget {
  readonly folder: ArticleFolder;
  readonly register: Register;
  /** Writes nothing. */
  readonly dryRun: boolean;
  /** Records the files that are written. Undefined in a dry run. */
  readonly ledger: Ledger | undefined;
}

/** The pictures of an article, and the digests of those that a build accepts. */
interface ShownPictures {
  readonly files: readonly PictureFile[];
  readonly digests: readonly string[];
}

/**
 * Writes the file of an article, unless it is unchanged or a person has edited it. Three texts are compared: the one on disk,
 * the one that the importer wrote last, and the new one.
 */
export async function placeArticle(
  assigned: AssignedArticle,
  finished: FinishedArticle,
  { files, digests }: ShownPictures,
  { folder, register, ledger, dryRun }: ImportTarget,
): Promise<Outcome> {
  const { file, id } = assigned.origin;
  const { path } = assigned.job;
  const source = { file, ...(id === undefined ? {} : { id }) };
  if ('reason' in finished) return { ...source, status: 'refused', ...finished };
  const { bytes, notes, written } = finished;
  const before = register.at(path);
  const entry = ledgerEntry(assigned, finished, digests);
  const twins = register.twins(path, entry.text, entry.near);
  if (!before && twins.same !== undefined)
    return { ...source, status: 'duplicate', reason: `the same text as ${twins.same}.md`, notes };
  const { isInLedger, ...decision } = decide(written, folder.digest(path), before);
  const isWritten = decision.status === 'imported' || decision.status === 'changed';
  if (isWritten && !dryRun) {
    for (const picture of files) await folder.writePicture(path, picture.name, picture.bytes);
    folder.write(path, bytes);
  }
  // An entry of an older version has no pictures.
  const hasNewPictures =
    decision.status === 'unchanged' && !digests.every((digest) => register.isAcceptedPicture(digest));
  const isNew = isWritten || !isInLedger || hasNewPictures;
  if (isNew) {
    register.add(entry);
    ledger?.append(entry);
  }
  const pictureNotes = isNew && !dryRun ? otherPictures(path, files, digests, folder) : [];
  const { status, ...reason } = decision;
  return {
    ...source,
    ...reason,
    status,
    article: `${path}.md`,
    notes: [...notes, ...nearNote(twins.near), ...pictureNotes],
  };
}

// The import replaces no picture: the editor may have a better one.
function otherPictures(
  path: string,
  files: readonly PictureFile[],
  digests: readonly string[],
  folder: ArticleFolder,
): readonly Note[] {
  const others = files.filter(({ name }) => {
    const digest = folder.pictureDigest(path, name);
    return digest !== undefined && !digests.includes(digest);
  });
  return others.map(({ name }) => {
    const message = `the picture ${name} beside the article is another one than in the source; it was not replaced`;
    return { kind: 'unsure', field: 'image', message };
  });
}

interface Decision {
  readonly status: 'imported' | 'changed' | 'unchanged' | 'kept';
  readonly reason?: string;
  /** The file is unchanged since the entry of the ledger. */
  readonly isInLedger: boolean;
}

// Compares digests of files. `written` is the new one.
function decide(written: string, onDisk: string | undefined, before: LedgerEntry | undefined): Decision {
  if (!before) {
    if (onDisk === undefined) return { status: 'imported', isInLedger: false };
    if (onDisk === written) return { status: 'unchanged', isInLedger: false };
    return kept('the file exists and differs; it was not overwritten');
  }
  const isSourceUnchanged = before.written === written;
  if (onDisk === undefined) return kept('the file was deleted since it was imported; it stays deleted');
  if (isSourceUnchanged || onDisk === written) return { status: 'unchanged', isInLedger: isSourceUnchanged };
  if (onDisk === before.written) return { status: 'changed', isInLedger: false };
  return kept('edited since it was imported, and its source changed too; the edit was kept');
}

function kept(reason: string): Decision {
  return { status: 'kept', reason, isInLedger: true };
}

function ledgerEntry(
  { origin, job, preferredPath }: AssignedArticle,
  { written, source, hashes }: RenderedArticle,
  pictures: readonly string[],
): LedgerEntry {
  const key = originKey(origin);
  const entry = { key, place: origin.pathHash, source, path: job.path, wanted: preferredPath, written, ...hashes };
  return pictures.length === 0 ? entry : { ...entry, pictures };
}

function nearNote(path: string | undefined): readonly Note[] {
  return path === undefined ? [] : [{ kind: 'unsure', field: 'body', message: `nearly the same text as ${path}.md` }];
}
