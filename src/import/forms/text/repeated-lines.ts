import { lineKey, readLines } from '../../reading/lines/read-lines.ts';
import { decodeText } from '../../sources/encoding/decode-text.ts';
import { UnreadableError } from '../../sources/encoding/unreadable-error.ts';
import type { SourceFile } from '../../sources/source-file.ts';

const mostSampledPages = 400;
const fewestPages = 3;

/** Finds the boilerplate of a batch of pages: lines that are on at least three pages and on a twentieth of all. */
export async function repeatedLines(files: readonly SourceFile[]): Promise<(line: string) => boolean> {
  if (files.length < fewestPages) return () => false;
  const step = Math.max(1, Math.floor(files.length / mostSampledPages));
  const sample = files.filter((_, at) => at % step === 0);
  const counts = new Map<string, number>();
  for (const file of sample) {
    for (const key of await keysOf(file)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const needed = Math.max(fewestPages, sample.length / 20);
  const repeated = new Set([...counts].filter(([, count]) => count >= needed).map(([key]) => key));
  return (line) => repeated.has(line);
}

async function keysOf(file: SourceFile): Promise<ReadonlySet<string>> {
  try {
    return new Set(
      readLines(decodeText(await file.bytes()).text)
        .slice(0, 3000)
        .map((line) => lineKey(line.text)),
    );
  } catch (error) {
    if (error instanceof UnreadableError) return new Set();
    throw error;
  }
}
