import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Outcome } from '../../src/import/placing/outcome.ts';
import { assertOwnFile } from '../../src/publish/ownership/target.ts';
import { ownReport } from '../cli/own-files.ts';
import { ReportLines } from '../cli/report-lines.ts';

/** The report of an import in a file, as JSON Lines. */
export class ImportReport {
  readonly #stream: WriteStream;
  readonly #lines = new ReportLines();

  private constructor(stream: WriteStream) {
    this.#stream = stream;
  }

  /** Opens the file and makes its folder. Throws if it is a file of someone else. */
  static async open(file: string): Promise<ImportReport> {
    await assertOwnFile(file, ownReport, { streams: true });
    await mkdir(dirname(file), { recursive: true });
    const stream = createWriteStream(file);
    await once(stream, 'open');
    return new ImportReport(stream);
  }

  async add(outcome: Outcome): Promise<void> {
    if (!this.#stream.write(`${this.#lines.of(outcome)}\n`)) await once(this.#stream, 'drain');
  }

  /** Writes the last lines. */
  async close(): Promise<void> {
    const lines = this.#lines.last().map((line) => `${line}\n`);
    await finished(this.#stream.end(lines.join('')));
  }
}
