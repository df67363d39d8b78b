import { dirname, join } from 'node:path';
import { fileOnDisk } from './file-on-disk.ts';
import { filesBeside } from './files-beside.ts';
import type { SourceFile, SourceRoot } from './source-file.ts';

/** Pages that were named one by one, by their folders. Pages of different folders must not show each other's pictures. */
export class PageFolders {
  readonly #isPicture: (name: string) => boolean;
  readonly #folders = new Map<string, { readonly files: SourceFile[]; readonly beside: Map<string, SourceFile> }>();

  constructor(isPicture: (name: string) => boolean) {
    this.#isPicture = isPicture;
  }

  /** The list of files to which a page belongs. Undefined if no picture is beside it. */
  async filesOf(path: string): Promise<SourceFile[] | undefined> {
    const beside = await filesBeside(path, this.#isPicture);
    if (beside.length === 0) return undefined;
    const folder = dirname(path);
    const opened = this.#folders.get(folder) ?? { files: [], beside: new Map<string, SourceFile>() };
    this.#folders.set(folder, opened);
    for (const name of beside)
      if (!opened.beside.has(name)) opened.beside.set(name, await fileOnDisk(join(folder, name), name));
    return opened.files;
  }

  roots(): readonly SourceRoot[] {
    return [...this.#folders.values()].map(({ files, beside }) => ({
      files,
      beside: [...beside.values()],
      isNamed: true,
    }));
  }
}
