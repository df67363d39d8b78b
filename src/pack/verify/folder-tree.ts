import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { walkFiles } from '../../publish/folder/walk-files.ts';
import { innerWorkFolder } from '../../publish/folder/workshop.ts';
import { readIfThere } from '../../publish/read-if-there.ts';
import type { FileTree } from './file-tree.ts';

/** The files of a folder, without what a build or git keeps in it. Links count as files: what they lead to is not known to stay. */
export function folderTree(root: string): FileTree {
  const { files, links, others } = walkFiles(root, ['.git', innerWorkFolder]);
  return {
    paths: [...files, ...links, ...others],
    hash: async (path) => {
      const hash = createHash('sha256');
      await pipeline(createReadStream(join(root, path)), hash);
      return hash.digest('hex');
    },
    text: async (path) => readIfThere(join(root, path)),
    close: () => {},
  };
}
