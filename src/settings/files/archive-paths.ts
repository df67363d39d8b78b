import { join, resolve } from 'node:path';

/** The paths of an archive. All are absolute. */
export interface ArchivePaths {
  /** The archive's folder, with `_data`, `_includes`, `pages`, `static` and `theme.css`, all optional. */
  readonly root: string;
  /** The articles' folder. */
  readonly articles: string;
  /** The settings file. It may be missing if it is the one of the archive's folder. */
  readonly site: string;
}

/** The paths of an archive from the options of a command. Without `root`, the archive's folder is the working folder. */
export function archivePaths(options: {
  readonly root?: string;
  readonly articles: string;
  readonly site: string;
}): ArchivePaths {
  return {
    root: resolve(options.root ?? ''),
    articles: resolve(options.articles),
    site: resolve(options.site),
  };
}

/** The folder of an archive's settings, vocabulary and interface texts. */
export function dataFolder(root: string): string {
  return join(root, '_data');
}
