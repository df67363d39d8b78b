import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { OwnPage } from '../articles/own/own-page.ts';
import type { Catalog } from '../catalog/database/catalog.ts';
import { readFormerPages } from '../catalog/profiles/former-pages.ts';
import type { TermProfiles } from '../catalog/profiles/term-profile.ts';
import { type TermNames, termNames } from '../catalog/terms/term-names.ts';
import type { PagesContext } from '../pages/parts/pages-context.ts';
import { countries } from '../settings/countries.ts';
import { type ArchivePaths, dataFolder } from '../settings/files/archive-paths.ts';
import { projectRoot } from '../settings/files/project-root.ts';
import { readSite } from '../settings/read-site.ts';
import type { Site } from '../settings/site.ts';
import { archiveStrings, type Strings } from '../settings/strings.ts';
import { readVocabulary, type VocabularyEntry } from '../settings/vocabulary.ts';
import type { Assets } from '../theme/assets.ts';
import { type TemplateFiles, templateFiles } from './template-files.ts';

/** An open archive with everything that its pages need. */
export interface Archive {
  /** The folder of this code, with our templates. */
  readonly project: string;
  readonly paths: ArchivePaths;
  readonly site: Site;
  readonly strings: Strings;
  readonly vocabulary: readonly VocabularyEntry[];
  readonly assets: Assets;
  readonly templates: TemplateFiles;
  readonly context: PagesContext;
}

export async function openArchive(paths: ArchivePaths, catalog: Catalog, assets: Assets): Promise<Archive> {
  const site = await readSite(paths.site);
  const strings = archiveStrings(paths.root, site.interfaceLanguages);
  const vocabulary = await readVocabulary(join(dataFolder(paths.root), 'vocabulary.json'));
  const languages = Object.keys(strings);
  const ownPages = existsSync(join(paths.root, 'pages')) ? await ownPagesOf(paths.root, site) : [];
  const names = termNames(vocabulary, site.language, countries(languages));
  const profiles = await profilesOf(paths.root, site, names);
  const formerPages = readFormerPages(paths.root, names);
  return {
    project: projectRoot,
    paths,
    site,
    strings,
    vocabulary,
    assets,
    templates: templateFiles(projectRoot, paths.root),
    context: { catalog, site, names, languages, ownPages, profiles, formerPages },
  };
}

/** The owner's pages. Their reader loads only if there are any. */
async function ownPagesOf(root: string, site: Site): Promise<readonly OwnPage[]> {
  const { readOwnPages } = await import('../articles/own/read-own-pages.ts');
  const { measurePicture } = await import('../pictures/measure-picture.ts');
  return readOwnPages(root, site, measurePicture);
}

/** What the owner says of terms. Its reader loads only if there is any. */
async function profilesOf(root: string, { language }: Site, names: TermNames): Promise<TermProfiles> {
  if (!existsSync(join(dataFolder(root), 'terms'))) return new Map();
  const { readProfiles } = await import('../catalog/profiles/read-profiles.ts');
  const { measurePicture } = await import('../pictures/measure-picture.ts');
  return readProfiles(root, { language, names, measure: measurePicture });
}
