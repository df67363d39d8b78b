import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const passedOver = new Set(['node_modules', '_site', '__MACOSX']);

/**
 * The regular files under a folder, as paths relative to it in code point order. Hidden files and folders are passed over,
 * and symbolic links are not followed.
 */
export async function walkFolder(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  const waiting = [''];
  for (let under = waiting.pop(); under !== undefined; under = waiting.pop()) {
    for (const entry of await readdir(join(folder, under), { withFileTypes: true })) {
      if (entry.name.startsWith('.') || passedOver.has(entry.name)) continue;
      const path = join(under, entry.name);
      if (entry.isDirectory()) waiting.push(path);
      else if (entry.isFile()) found.push(path);
    }
  }
  return found.toSorted(byCodePoint);
}

function byCodePoint(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
