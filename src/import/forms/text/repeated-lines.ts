import { lineKey, readLines } from '../../reading/lines/read-lines.ts';
import { decodeText } from '../../sources/encoding/decode-text.ts';
import { UnreadableError } from '../../sources/encoding/unreadable-error.ts';
import type { SourceFile } from '../../sources/source-file.ts';

const sampled = 400;
const fewest = 3;

/** Tells lines that stand on at least three pages of a batch and on a twentieth of it: furniture, whatever they say. */
export async function repeatedLines(files: readonly SourceFile[]): Promise<(line: string) => boolean> {
  if (files.length < fewest) return () => false;
  const step = Math.max(1, Math.floor(files.length / sampled));
  const chosen = files.filter((_, at) => at % step === 0);
  const counts = new Map<string, number>();
  for (const file of chosen) {
    for (const key of await keysOf(file)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const needed = Math.max(fewest, chosen.length / 20);
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
