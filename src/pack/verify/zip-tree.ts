import { createHash } from 'node:crypto';
import { text as textOf } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { type Entry, open, type ZipFile } from 'yauzl';
import type { FileTree } from './folder-tree.ts';

/** The files of a ZIP. */
export async function zipTree(file: string): Promise<FileTree> {
  const zip = await openZip(file);
  const entries = await readEntries(zip);
  const stream = (path: string) => promisify(zip.openReadStream.bind(zip) as Opener)(entries.get(path) as Entry);
  return {
    paths: [...entries.keys()],
    hash: async (path) => {
      const hash = createHash('sha256');
      await pipeline(await stream(path), hash);
      return hash.digest('hex');
    },
    text: async (path) => (entries.has(path) ? textOf(await stream(path)) : undefined),
    close: () => zip.close(),
  };
}

type Opener = (entry: Entry, done: (error: Error | null, stream: NodeJS.ReadableStream) => void) => void;

function openZip(file: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(file, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) reject(new Error(`${file} is not a ZIP, or it is cut off`, { cause: error }));
      else resolve(zip);
    });
  });
}

function readEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });
}
