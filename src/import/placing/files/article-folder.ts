import { closeSync, existsSync, openSync, readFileSync, readSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from '../../../language/sha256.ts';
import type { Origin } from '../../sources/origin.ts';
import { makeFolder } from './make-folder.ts';

/** The folder of articles on disk, as an import sees it. */
export class ArticleFolder {
  readonly root: string;
  /** The folder that was written to last. */
  #made = '';

  constructor(root: string) {
    this.root = root;
  }

  /** The digest of an article's file; undefined where there is none. */
  digest(path: string): string | undefined {
    const file = this.#file(path);
    return existsSync(file) ? sha256(readFileSync(file)) : undefined;
  }

  /** See `PathOwner`: a file whose front matter names the source's digest came from it, even where the ledger was lost. */
  occupied(path: string, origin: Origin): 'free' | 'ours' | 'taken' {
    const file = this.#file(path);
    if (!existsSync(file)) return 'free';
    return head(file).includes(`sha256: ${origin.sha256}`) ? 'ours' : 'taken';
  }

  /** Writes an article; whoever reads at that moment finds the old file or the new one, never half of it. */
  write(path: string, bytes: Uint8Array): void {
    this.#put(this.#file(path), bytes);
  }

  /** Writes a picture beside an article unless a file of its name is there. */
  async writePicture(path: string, name: string, bytes: () => Promise<Uint8Array>): Promise<void> {
    const file = join(dirname(this.#file(path)), name);
    if (!existsSync(file)) this.#put(file, await bytes());
  }

  // A thread for each of the steps costs more than the steps.
  #put(file: string, content: Uint8Array): void {
    const folder = dirname(file);
    if (folder !== this.#made) makeFolder(folder);
    this.#made = folder;
    const staged = join(folder, `.${process.pid}.import`);
    writeFileSync(staged, content);
    renameSync(staged, file);
  }

  #file(path: string): string {
    return join(this.root, `${path}.md`);
  }
}

function head(file: string): string {
  const buffer = Buffer.alloc(16_384);
  const handle = openSync(file, 'r');
  try {
    return buffer.toString('utf8', 0, readSync(handle, buffer));
  } finally {
    closeSync(handle);
  }
}
