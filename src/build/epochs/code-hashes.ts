import { bundleEntries } from '../../theme/bundle-entries.ts';
import { sourceGraph } from './source-graph.ts';

/** The parts of a build that code decides. `Epochs` describes them. */
export type CodePart = 'catalog' | 'pages' | 'search' | 'data' | 'offline';

/**
 * The files and folders of this project that each part starts from. What they import follows from the sources themselves, so a new file or
 * folder that one of these uses is never left out.
 */
export function epochSources(root: string): Readonly<Record<CodePart, readonly string[]>> {
  const versions = 'package-lock.json';
  const catalog = [versions, 'src/articles', 'src/catalog', 'src/pictures', 'src/settings'];
  return {
    catalog,
    pages: [
      ...[versions, 'LICENSE', '_data/strings', 'src/pages', 'src/render', 'src/theme'],
      // A few of these lie in the search's room.
      ...Object.values(bundleEntries(root).scripts),
    ],
    search: [...catalog, 'src/search/build'],
    data: [...catalog, 'src/build/data'],
    offline: ['src/build/offline', 'src/build/stages/build-offline.ts'],
  };
}

/** A hash of the code that decides each part, without templates, which are hashed by page kind. The npm package has them ready. */
export function codeHashes(project: string): Readonly<Record<CodePart, string>> {
  const graph = sourceGraph(project, /\.njk$/);
  const { catalog, pages, search, data, offline } = epochSources(project);
  return {
    catalog: graph.hashOf(catalog),
    pages: graph.hashOf(pages),
    search: graph.hashOf(search),
    data: graph.hashOf(data),
    offline: graph.hashOf(offline),
  };
}
