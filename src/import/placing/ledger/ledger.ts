import { appendFileSync, closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { cutTornLine, endedLines } from './ended-lines.ts';

const entry = z.object({
  /** The source file's name, with `#id` where it holds several articles. */
  key: z.string(),
  /** See `Origin.pathHash`. */
  place: z.string(),
  /** Digest of the source's bytes. */
  source: z.string(),
  /** The article's file without `.md`, for good. */
  path: z.string(),
  /** The path before it was made unique. */
  wanted: z.string(),
  /** Digest of the article file as the importer wrote it last. */
  written: z.string(),
  /** See `TextHashes`. */
  text: z.string(),
  near: z.string().optional(),
});

/** What the importer wrote, from what: by it a later run knows its own work from a person's. */
export type LedgerEntry = z.infer<typeof entry>;

/** The ledger's name in the folder of articles: one JSON object a line; the last line of a path holds. */
export const ledgerName = '.import.jsonl';

/**
 * Every entry, the oldest first. A torn last line, left by an interrupted run, is passed over; any other line that is no entry
 * is an error, because without it a person's edit could be overwritten.
 */
export async function* readLedger(folder: string): AsyncGenerator<LedgerEntry> {
  const file = join(folder, ledgerName);
  let number = 0;
  for await (const line of endedLines(file)) {
    number += 1;
    if (line === '') continue;
    const read = readLine(line);
    if (!read) throw new Error(`${file}:${number}: is not an entry of the import ledger`);
    yield read;
  }
}

/** The ledger of a folder, open for what a run adds. */
export class Ledger {
  readonly #file: string;
  #handle: number | undefined;

  /** Cuts off the torn last line that an interrupted run left, so that the next entry gets a line of its own. */
  constructor(folder: string) {
    this.#file = join(folder, ledgerName);
    cutTornLine(this.#file);
  }

  /** Adds an entry; the system has it when this returns, so that it stays even where the run is ended at that moment. */
  append(added: LedgerEntry): void {
    this.#handle ??= openSync(this.#file, 'a');
    appendFileSync(this.#handle, `${JSON.stringify(added)}\n`);
  }

  close(): void {
    if (this.#handle !== undefined) closeSync(this.#handle);
    this.#handle = undefined;
  }
}

function readLine(line: string): LedgerEntry | undefined {
  try {
    return entry.safeParse(JSON.parse(line)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
