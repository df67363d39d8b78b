import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** Distinct Hindi words and their source. */
export interface WordList {
  readonly name: string;
  readonly words: readonly string[];
}

const hunspell = '/usr/share/hunspell/hi_IN.dic';

/** The Hindi words of Debian's hunspell-hi or of aspell-hi; undefined if neither is installed. */
export async function readHindiWordList(): Promise<WordList | undefined> {
  return (await fromHunspell()) ?? (await fromAspell());
}

async function fromHunspell(): Promise<WordList | undefined> {
  try {
    const [, ...lines] = (await readFile(hunspell, 'utf8')).split('\n');
    return { name: 'hunspell-hi', words: distinct(lines.map((line) => line.replace(/\/.*/, ''))) };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function fromAspell(): Promise<WordList | undefined> {
  try {
    const { stdout } = await promisify(execFile)('aspell', ['-d', 'hi', 'dump', 'master'], { maxBuffer: 64 << 20 });
    return { name: 'aspell-hi', words: distinct(stdout.split('\n')) };
  } catch {
    return undefined;
  }
}

function distinct(words: readonly string[]): readonly string[] {
  const distinct = words.map((word) => word.trim().normalize('NFC')).filter((word) => word !== '');
  return [...new Set(distinct)];
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
