import {
  closeSync,
  copyFileSync,
  existsSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { sha256 } from '../../../language/hashing/sha256.ts';
import type { Origin } from '../../sources/origin.ts';
import type { PathOwner } from '../register/register.ts';
import { makeFolder } from './make-folder.ts';

const unfinished = /^\d+\.import$/;

/** The hidden folder for unfinished files, and for the lock of an import. */
export const importFolder = '.import';

/** The folder of articles on disk. */
export class ArticleFolder {
  readonly root: string;
  /** The folder that was written to last. It exists. */
  #lastFolder = '';

  constructor(root: string) {
    this.root = root;
  }

  /** The digest of an article's file; undefined if there is no file. */
  digest(path: string): string | undefined {
    const file = this.#file(path);
    return existsSync(file) ? sha256(readFileSync(file)) : undefined;
  }

  /** See `PathOwner`. A file whose front matter has the source's digest came from that source, even if the ledger was lost. */
  ownerOf(path: string, origin: Origin): ReturnType<PathOwner> {
    const file = this.#file(path);
    if (!existsSync(file)) return 'nobody';
    return readHead(file).includes(`sha256: ${origin.sha256}`) ? 'source' : 'other';
  }

  /** Writes an article. Other programs always see the old file or the new one, never a part. */
  write(path: string, bytes: Uint8Array): void {
    this.#put(this.#file(path), bytes);
  }

  /** Writes a picture beside an article, unless a file of that name exists. */
  async writePicture(path: string, name: string, bytes: () => Promise<Uint8Array>): Promise<void> {
    const file = join(dirname(this.#file(path)), name);
    if (!existsSync(file)) this.#put(file, await bytes());
  }

  /** The digest of the file beside an article; undefined if there is none. */
  pictureDigest(path: string, name: string): string | undefined {
    const file = join(dirname(this.#file(path)), name);
    return existsSync(file) ? sha256(readFileSync(file)) : undefined;
  }

  /** Removes the unfinished files of killed imports. No other import may run. */
  removeUnfinished(): void {
    const folder = join(this.root, importFolder);
    const stats = lstatSync(folder, { throwIfNoEntry: false });
    if (stats && !stats.isDirectory()) throw new Error(`${folder} is not a folder. Move it away.`);
    for (const entry of stats ? readdirSync(folder, { withFileTypes: true }) : [])
      if (entry.isFile() && unfinished.test(entry.name)) rmSync(join(folder, entry.name), { force: true });
  }

  /** Removes the folder of unfinished files, unless the lock of an import is in it. */
  close(): void {
    try {
      rmdirSync(join(this.root, importFolder));
    } catch {} // It holds the lock, or nothing was written.
  }

  // Synchronous, because asynchronous file operations cost more than these short ones.
  #put(file: string, content: Uint8Array): void {
    const folder = dirname(file);
    if (folder !== this.#lastFolder) makeFolder(folder);
    this.#lastFolder = folder;
    const staged = join(this.root, importFolder, `${process.pid}.import`);
    makeFolder(dirname(staged));
    writeFileSync(staged, content);
    moveOver(staged, file);
  }

  #file(path: string): string {
    return join(this.root, `${path}.md`);
  }
}

/** Replaces a file in one step, also if its folder is on another disk. */
function moveOver(staged: string, file: string): void {
  try {
    renameSync(staged, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    const near = join(dirname(file), `.${basename(staged)}`);
    copyFileSync(staged, near);
    renameSync(near, file);
    rmSync(staged, { force: true });
  }
}

function readHead(file: string): string {
  const buffer = Buffer.alloc(16_384);
  const handle = openSync(file, 'r');
  try {
    return buffer.toString('utf8', 0, readSync(handle, buffer));
  } finally {
    closeSync(handle);
  }
}
