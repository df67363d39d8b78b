import { join } from 'node:path';
import { sha256 } from '../../language/hashing/sha256.ts';
import { readIfExists } from '../../publish/disk/text-file.ts';
import { bundleEntries } from '../../theme/bundle-entries.ts';
import { openCodeCache } from './code-cache.ts';
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

/**
 * A hash of the code that decides each part, without templates, which are hashed by page kind. Comments and types do not count. The npm
 * package has the hashes ready.
 */
export async function codeHashes(project: string): Promise<Readonly<Record<CodePart, string>>> {
  const versions = `${process.version} ${sha256(readIfExists(join(project, 'package-lock.json')) ?? '')}`;
  const cache = openCodeCache(join(project, 'node_modules/.cache/sanchika/code.txt'), versions);
  const graph = sourceGraph(project, cache.read, /\.njk$/);
  const { catalog, pages, search, data, offline } = epochSources(project);
  const hashes = {
    catalog: await graph.hashOf(catalog),
    pages: await graph.hashOf(pages),
    search: await graph.hashOf(search),
    data: await graph.hashOf(data),
    offline: await graph.hashOf(offline),
  };
  cache.save();
  return hashes;
}
