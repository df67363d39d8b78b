import { sha256 } from '../../language/sha256.ts';
import { readSettingsFile } from '../../settings/read-settings-file.ts';
import { bundleEntries } from '../../theme/bundle-entries.ts';
import { sourceGraph } from './source-graph.ts';

/**
 * Hashes of everything but the articles that decides what a build makes: code, settings, templates, strings, versions of
 * packages. Where one changes, that part is made again.
 */
export interface Epochs {
  /** What the catalogue holds of an article. */
  readonly catalog: string;
  /** The bytes of pages and of the styles and scripts that they use. */
  readonly pages: string;
  /** The bytes of the search index. */
  readonly search: string;
  /** The bytes of the data files. */
  readonly data: string;
  /** Which files the service worker offers, and in which lists. */
  readonly offline: string;
}

/**
 * The files and folders that each part starts from. What they import follows from the sources themselves, so a new file or
 * folder that one of these uses is never left out.
 */
export function epochSources(root: string): Readonly<Record<keyof Epochs, readonly string[]>> {
  const versions = 'package-lock.json';
  const catalog = [
    ...[versions, '_data/vocabulary.json'],
    ...['src/articles', 'src/catalog', 'src/pictures', 'src/settings'],
  ];
  return {
    catalog,
    pages: [
      ...[versions, 'LICENSE', '_data', '_includes', 'src/pages', 'src/render', 'src/theme'],
      // A few of these lie in the search's room.
      ...Object.values(bundleEntries(root).scripts),
    ],
    search: [...catalog, 'src/search/build'],
    data: [...catalog, 'src/build/data'],
    offline: ['src/build/offline', 'src/build/stages/build-offline.ts'],
  };
}

/** Computes all epochs of a project with the settings in `siteFile`. */
export function epochsOf(root: string, siteFile: string): Epochs {
  const graph = sourceGraph(root);
  const settings = readSettingsFile(siteFile);
  const { catalog, pages, search, data, offline } = epochSources(root);
  const epochOf = (paths: readonly string[]) => sha256(`${process.version}\n${settings}\n${graph.hashOf(paths)}`);
  return {
    catalog: epochOf(catalog),
    pages: epochOf(pages),
    search: epochOf(search),
    data: epochOf(data),
    offline: epochOf(offline),
  };
}
