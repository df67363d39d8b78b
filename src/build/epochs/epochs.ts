import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../language/hashing/sha256.ts';
import { templateFiles, templateHashes } from '../../render/template-files.ts';
import type { ArchivePaths } from '../../settings/files/archive-paths.ts';
import { filesInSettings, settingsOf } from '../../settings/settings-of.ts';
import { ownStyleSources } from '../../theme/own-styles.ts';
import { readAllBytes } from './code-content.ts';
import { type CodePart, codeHashes } from './code-hashes.ts';
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
  /** The template of each page kind, with all that it uses. */
  readonly templates: Readonly<Record<string, string>>;
}

/** The files of an archive's folder that each part starts from. */
function ownSources(root: string, look: readonly string[]): Readonly<Record<CodePart, readonly string[]>> {
  const publications = existsSync(join(root, '_data/publications.json')) ? ['_data/publications.json'] : [];
  const vocabulary = ['_data/vocabulary.json', ...publications];
  const strings = existsSync(join(root, '_data/strings')) ? ['_data/strings'] : [];
  return {
    catalog: vocabulary,
    pages: [...vocabulary, ...strings, ...ownStyleSources(root), ...look],
    search: vocabulary,
    data: vocabulary,
    offline: [],
  };
}

/** The files of the look that exist: logo, icon, fonts. */
function lookFiles(root: string, site: string): readonly string[] {
  return filesInSettings(site).filter((file) => existsSync(join(root, file)));
}

/** Computes all epochs of an archive that the code in the folder `project` builds. */
export async function epochsOf(project: string, { root, site }: Pick<ArchivePaths, 'root' | 'site'>): Promise<Epochs> {
  const code = await codeHashes(project);
  const [archive, own] = [sourceGraph(root, readAllBytes), ownSources(root, lookFiles(root, site))];
  const settings = { pages: settingsOf('pages', site), articles: settingsOf('articles', site) };
  const epochOf = async (part: CodePart) =>
    sha256(
      `${process.version}\n${settings[part === 'pages' ? 'pages' : 'articles']}\n${code[part]}\n${await archive.hashOf(own[part])}`,
    );
  return {
    catalog: await epochOf('catalog'),
    pages: await epochOf('pages'),
    search: await epochOf('search'),
    data: await epochOf('data'),
    offline: await epochOf('offline'),
    templates: templateHashes(templateFiles(project, root)),
  };
}
