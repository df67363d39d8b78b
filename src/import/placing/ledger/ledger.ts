import { appendFileSync, closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { cutTornLine, endedLines } from './ended-lines.ts';

const entrySchema = z.object({
  /** The source file's name, with `#id` if it holds several articles. */
  key: z.string(),
  /** See `Origin.pathHash`. */
  place: z.string(),
  /** Digest of the source's bytes. */
  source: z.string(),
  /** The article's file without `.md`. It never changes. */
  path: z.string().regex(/^(?!.*(?:^|\/)\.{0,2}(?:\/|$))/s),
  /** The path before it was made unique. */
  wanted: z.string(),
  /** Digest of the article file that the importer wrote last. */
  written: z.string(),
  /** See `TextHashes`. */
  text: z.string(),
  near: z.string().optional(),
  /** Digests of the pictures of the article. A build accepts them. */
  pictures: z.array(z.string()).readonly().optional(),
});

/** A file that the importer wrote, and its source. A later run uses it to distinguish its own files from edited ones. */
export type LedgerEntry = z.infer<typeof entrySchema>;

/** The ledger's file name in the folder of articles. It has one JSON object a line; the last one of a path counts. */
export const ledgerName = '.import.jsonl';

/**
 * All entries, the oldest first. A torn last line, left by an interrupted run, is ignored. Any other line that is not an entry
 * is an error, because without it an edit could be overwritten.
 */
export async function* readLedger(folder: string): AsyncGenerator<LedgerEntry> {
  const file = join(folder, ledgerName);
  let number = 0;
  for await (const line of endedLines(file)) {
    number += 1;
    if (line === '') continue;
    const read = readLine(line);
    if (!read)
      throw new Error(
        `${file}:${number}: is not an entry of the import ledger. Restore the file from a backup, or move it away.`,
      );
    yield read;
  }
}

/** The ledger of a folder, open for appending. */
export class Ledger {
  readonly #file: string;
  #handle: number | undefined;

  /** Removes a torn last line that an interrupted run left. */
  constructor(folder: string) {
    this.#file = join(folder, ledgerName);
    cutTornLine(this.#file, '{"key":');
  }

  /** Appends an entry. It is written when this returns, so it survives if the process is killed. */
  append(entry: LedgerEntry): void {
    this.#handle ??= openSync(this.#file, 'a');
    appendFileSync(this.#handle, `${JSON.stringify(entry)}\n`);
  }

  close(): void {
    if (this.#handle !== undefined) closeSync(this.#handle);
    this.#handle = undefined;
  }
}

function readLine(line: string): LedgerEntry | undefined {
  try {
    return entrySchema.safeParse(JSON.parse(line)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
