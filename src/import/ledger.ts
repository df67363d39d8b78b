import { appendFileSync } from 'node:fs';
import { readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const entry = z.object({
  /** The source file's name, with `#id` where it holds several articles. */
  key: z.string(),
  /** See `Origin.place`. */
  place: z.string(),
  /** Digest of the source's bytes. */
  source: z.string(),
  /** The article's file without `.md`, for good. */
  path: z.string(),
  /** The path before it was made unique. */
  wanted: z.string(),
  /** Digest of the article file as the importer wrote it last. */
  written: z.string(),
  /** See `textHash` and `nearHash`. */
  text: z.string(),
  near: z.string().optional(),
});

/** What the importer wrote, from what: by it a later run knows its own work from a person's. */
export type LedgerEntry = z.infer<typeof entry>;

/** The ledger's name in the folder of articles: one JSON object a line; the last line of a path holds. */
export const ledgerName = '.import.jsonl';

/**
 * Every entry, the newest of each path. A torn last line, left by an interrupted run, is passed over; any other line that is
 * no entry is an error, because without it a person's edit could be overwritten.
 */
export async function readLedger(folder: string): Promise<readonly LedgerEntry[]> {
  const lines = (await readIfThere(join(folder, ledgerName))).split('\n');
  const newest = new Map<string, LedgerEntry>();
  lines.forEach((line, at) => {
    if (line === '' || at === lines.length - 1) return;
    const read = readLine(line);
    if (!read) throw new Error(`${join(folder, ledgerName)}:${at + 1}: is not an entry of the import ledger`);
    newest.set(read.path, read);
  });
  return [...newest.values()];
}

/** Cuts off the torn last line that an interrupted run left, so that the next entry gets a line of its own. */
export async function mendLedger(folder: string): Promise<void> {
  const text = await readIfThere(join(folder, ledgerName));
  if (text !== '' && !text.endsWith('\n')) {
    await truncate(join(folder, ledgerName), Buffer.byteLength(text.slice(0, text.lastIndexOf('\n') + 1)));
  }
}

/** Adds an entry; it is on disk when this returns. */
export function appendLedger(folder: string, added: LedgerEntry): void {
  appendFileSync(join(folder, ledgerName), `${JSON.stringify(added)}\n`);
}

function readLine(line: string): LedgerEntry | undefined {
  try {
    return entry.safeParse(JSON.parse(line)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function readIfThere(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
