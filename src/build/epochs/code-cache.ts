import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { sha256 } from '../../language/hashing/sha256.ts';
import { readIfExists } from '../../publish/disk/text-file.ts';
import { type ContentReader, readCode, type SourceContent } from './code-content.ts';

/** Reads code and remembers its content, because parsing all code takes longer than an update. */
export interface CodeCache {
  readonly read: ContentReader;
  /** Writes the content of all code that was read, unless it is in the file. */
  readonly save: () => void;
}

/**
 * Opens a cache file. The version names the tools that content depends on. A file of another version, and one that was not written to its
 * end, counts as empty.
 */
export function openCodeCache(file: string, version: string): CodeCache {
  const saved = parseLines(readIfExists(file) ?? '', version);
  const used = new Map<string, SourceContent>();
  return {
    read: async (path, bytes) => {
      const key = `${sha256(bytes)}${extname(path)}`;
      const content = saved.get(key) ?? (await readCode(path, bytes));
      used.set(key, content);
      return content;
    },
    save: () => {
      if ([...used.keys()].every((key) => saved.has(key))) return;
      const body = [...used].map(([key, { hash, imports }]) => [key, hash, ...imports].join(' ')).join('\n');
      try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, `${checksum(version, body)}\n${body}`);
      } catch {
        // The folder of the code may be read-only: the next build parses the code again.
      }
    },
  };
}

function parseLines(text: string, version: string): ReadonlyMap<string, SourceContent> {
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (text.slice(0, end) !== checksum(version, body)) return new Map();
  return new Map(
    body.split('\n').map((line) => {
      const [key = '', hash = '', ...imports] = line.split(' ');
      return [key, { hash, imports }];
    }),
  );
}

function checksum(version: string, body: string): string {
  return sha256(`${version}\n${body}`);
}
