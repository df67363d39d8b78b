import { basename } from 'node:path';
import type { Source } from '../articles/article.ts';
import { sha256 } from '../language/sha256.ts';
import { articleFile } from './article-file.ts';
import type { ArticleFolder } from './article-folder.ts';
import { type Assumed, completeDraft } from './complete-draft.ts';
import type { Draft, Note } from './draft.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';
import { originKey } from './origin-key.ts';
import type { Outcome, Status } from './outcome.ts';
import { type Register, wantedPath } from './register.ts';
import { textHashes } from './text-hash.ts';
import { dayOf } from './written-date.ts';

/** Where drafts go. */
export interface Target extends Assumed {
  readonly folder: ArticleFolder;
  readonly register: Register;
  /** Nothing is written. */
  readonly dryRun: boolean;
  /** Where what is written is noted; absent in a dry run. */
  readonly ledger: Ledger | undefined;
  /** Why an article file would not be read back as an article; empty where it would. */
  readonly problems: (text: string, path: string) => readonly string[];
}

/**
 * Makes an article file of a draft and writes it, unless the file was written before and is unchanged, or was changed by a
 * person since: what is on disk is compared with what the importer wrote last and with what it would write now.
 */
export async function placeDraft(draft: Draft, target: Target): Promise<Outcome> {
  const completed = completeDraft(draft, target);
  const { file, id } = draft.origin;
  const about = { file, ...(id === undefined ? {} : { id }) };
  if ('reason' in completed) return { ...about, status: 'refused', reason: completed.reason, notes: draft.notes };
  const { fields, notes } = completed;
  const wanted = [dayOf(fields.date, target.zone), draft.name ?? fields.title] as const;
  const path = target.register.claim(draft.origin, ...wanted);
  const before = target.register.at(path);
  const text = articleFile({ ...fields, source: sourceAsKnown(draft, before) }, draft.body);
  const problems = target.problems(text, path);
  if (problems.length > 0) return { ...about, status: 'refused', reason: problems.join('; '), notes };
  const article = `${path}.md`;
  const entry = newEntry(draft, path, wantedPath(...wanted), text);
  const twins = target.register.twins(path, entry.text, entry.near);
  if (!before && twins.same !== undefined) {
    return { ...about, status: 'duplicate', reason: `the same text as ${twins.same}.md`, notes };
  }
  const decided = decide(text, target.folder.read(path), before);
  if (writes(decided.status)) await write(draft, entry, text, target);
  else if (decided.adopt) remember(entry, target);
  return { ...about, ...decided.told, status: decided.status, article, notes: [...notes, ...nearNote(twins.near)] };
}

// A source that only moved is still told by the name it had.
function sourceAsKnown({ origin, source }: Draft, before: LedgerEntry | undefined): Source {
  if (!before || before.source !== origin.sha256 || source.file === undefined) return source;
  const file = before.key.replace(/#.*$/s, '');
  return { ...source, file: source.file === origin.file ? file : basename(file) };
}

interface Decision {
  readonly status: Status;
  readonly told: { readonly reason?: string };
  /** The file is ours and the ledger does not know it yet. */
  readonly adopt?: boolean;
}

function decide(text: string, onDisk: string | undefined, before: LedgerEntry | undefined): Decision {
  if (!before) {
    if (onDisk === undefined) return { status: 'imported', told: {} };
    if (onDisk === text) return { status: 'unchanged', told: {}, adopt: true };
    return { status: 'kept', told: { reason: 'the file is there and differs; it was not overwritten' } };
  }
  const sourceSame = before.written === sha256(text);
  if (onDisk === undefined)
    return { status: 'kept', told: { reason: 'the file was deleted since it was imported; it stays deleted' } };
  if (sourceSame || onDisk === text) return { status: 'unchanged', told: {}, adopt: !sourceSame };
  if (sha256(onDisk) === before.written) return { status: 'changed', told: {} };
  return {
    status: 'kept',
    told: { reason: 'edited since it was imported, and its source changed too; the edit was kept' },
  };
}

function writes(status: Status): boolean {
  return status === 'imported' || status === 'changed';
}

async function write(draft: Draft, entry: LedgerEntry, text: string, target: Target): Promise<void> {
  if (!target.dryRun) {
    for (const picture of draft.pictures) await target.folder.writePicture(entry.path, picture.name, picture.bytes);
    target.folder.write(entry.path, text);
  }
  remember(entry, target);
}

function remember(entry: LedgerEntry, target: Target): void {
  target.register.add(entry);
  target.ledger?.append(entry);
}

function newEntry(draft: Draft, path: string, wanted: string, text: string): LedgerEntry {
  return {
    key: originKey(draft.origin),
    place: draft.origin.place,
    source: draft.origin.sha256,
    path,
    wanted,
    written: sha256(text),
    ...textHashes(draft.title ?? '', draft.body),
  };
}

function nearNote(path: string | undefined): readonly Note[] {
  return path === undefined ? [] : [{ kind: 'unsure', field: 'body', message: `nearly the same text as ${path}.md` }];
}
