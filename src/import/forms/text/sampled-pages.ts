import { sha256 } from '../../../language/hashing/sha256.ts';
import { lineKey } from '../../reading/lines/read-lines.ts';
import { UnreadableError } from '../../sources/encoding/unreadable-error.ts';
import type { SourceFile } from '../../sources/source-file.ts';
import { readTextSource, type TextSource } from './text-source.ts';

/** What a sample of the pages of a batch tells about all of them. */
export interface SampledPages {
  /** Whether a line belongs to the boilerplate: it is on at least three pages and on a twentieth of all. */
  readonly isRepeated: (lineKey: string) => boolean;
  /** The text of a page of the sample, which was read already, once. Undefined for other pages. */
  readonly take: (file: SourceFile) => TextSource | undefined;
}

const mostPages = 400;
const fewestPages = 3;
const mostLinesOfPage = 3000;
/** The characters of pages that are kept in memory. The others are read again. */
const mostKept = 8_000_000;

/** Reads a sample of the pages of a batch. */
export async function samplePages(files: readonly SourceFile[]): Promise<SampledPages> {
  if (files.length < fewestPages) return { isRepeated: () => false, take: () => undefined };
  const step = Math.max(1, Math.floor(files.length / mostPages));
  const sample = files.filter((_, at) => at % step === 0);
  const counts = new Map<string, number>();
  const kept = new Map<SourceFile, TextSource>();
  const texts = new Set<string>();
  let characters = 0;
  for (const file of sample) {
    const source = await readOrSkip(file);
    if (!source) continue;
    const keys = keysOf(source);
    const text = sha256([...keys].join('\n'));
    // The lines of a page that was saved three times are not boilerplate.
    for (const key of texts.has(text) ? [] : keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    texts.add(text);
    characters += file.size;
    if (characters <= mostKept) kept.set(file, source);
  }
  const needed = Math.max(fewestPages, sample.length / 20);
  const repeated = new Set([...counts].filter(([, count]) => count >= needed).map(([key]) => key));
  return {
    isRepeated: (key) => repeated.has(key),
    take: (file) => {
      const source = kept.get(file);
      kept.delete(file);
      return source;
    },
  };
}

// A page that cannot be decoded is refused when it is imported.
async function readOrSkip(file: SourceFile): Promise<TextSource | undefined> {
  try {
    return await readTextSource(file);
  } catch (error) {
    if (error instanceof UnreadableError) return undefined;
    throw error;
  }
}

function keysOf({ lines = [] }: TextSource): ReadonlySet<string> {
  return new Set(lines.slice(0, mostLinesOfPage).map(({ text }) => lineKey(text)));
}
