import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readIfExists } from '../../publish/disk/text-file.ts';
import { walkFiles } from '../../publish/disk/walk-files.ts';
import { innerWorkFolder } from '../../publish/folder/work-paths.ts';

/** Files of a folder or ZIP. */
export interface FileTree {
  readonly paths: readonly string[];
  /** The SHA-256 of a file's bytes, in hex. */
  readonly hash: (path: string) => Promise<string>;
  /** The text of a small file; undefined where there is none. */
  readonly text: (path: string) => Promise<string | undefined>;
  readonly close: () => void;
}

/** The files of a folder, without those of git and of a running build. Links are listed as files. */
export function folderTree(root: string): FileTree {
  const { files, links, others } = walkFiles(root, ['.git', innerWorkFolder]);
  return {
    paths: [...files, ...links, ...others],
    hash: async (path) => {
      const hash = createHash('sha256');
      await pipeline(createReadStream(join(root, path)), hash);
      return hash.digest('hex');
    },
    text: async (path) => readIfExists(join(root, path)),
    close: () => {},
  };
}
