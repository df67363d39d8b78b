import { join } from 'node:path';
import type { Catalog } from '../catalog/database/catalog.ts';
import { termNames } from '../catalog/terms/term-names.ts';
import type { PagesContext } from '../pages/parts/pages-context.ts';
import { countries } from '../settings/countries.ts';
import { readSite, type Site } from '../settings/site.ts';
import { readStrings, type Strings } from '../settings/strings.ts';
import { readVocabulary, type VocabularyEntry } from '../settings/vocabulary.ts';
import type { Assets } from '../theme/assets.ts';

/** The paths of an archive. */
export interface ArchivePaths {
  /** The project's folder, with templates and data. */
  readonly root: string;
  /** The articles' folder. */
  readonly articles: string;
  /** The settings file. */
  readonly site: string;
}

/** An open archive with everything that its pages need. */
export interface Archive {
  readonly paths: ArchivePaths;
  readonly site: Site;
  readonly strings: Strings;
  readonly vocabulary: readonly VocabularyEntry[];
  readonly assets: Assets;
  readonly context: PagesContext;
}

export async function openArchive(paths: ArchivePaths, catalog: Catalog, assets: Assets): Promise<Archive> {
  const site = await readSite(paths.site);
  const strings = readStrings(join(paths.root, '_data/strings'));
  const vocabulary = await readVocabulary(join(paths.root, '_data/vocabulary.json'));
  const languages = Object.keys(strings);
  const names = termNames(vocabulary, site.language, countries(languages));
  return {
    paths,
    site,
    strings,
    vocabulary,
    assets,
    context: { catalog, site, names, languages },
  };
}
