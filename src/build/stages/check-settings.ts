import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { OwnPage } from '../../articles/own/own-page.ts';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { articleAt, articlesOfTerm } from '../../catalog/queries/article-queries.ts';
import { termsOfFacet } from '../../catalog/queries/term-queries.ts';
import { closestMatch } from '../../language/closest-match.ts';
import { termKey } from '../../language/term-key.ts';
import { menuProblems } from '../../pages/menu-targets.ts';
import type { Archive } from '../../render/archive.ts';
import { facetRoles } from '../../settings/facets.ts';
import type { ArchivePaths } from '../../settings/files/archive-paths.ts';
import { type Problem, ProblemsError } from '../../settings/files/problem.ts';
import { parseSite, readSite } from '../../settings/read-site.ts';
import { type SettingProblem, withSettingLines } from '../../settings/setting-problem.ts';
import type { Site } from '../../settings/site.ts';
import { archiveStrings } from '../../settings/strings.ts';
import { nearestName } from '../../settings/values/localized-text.ts';

/** Refuses settings that name a page, an article or a language that does not exist. */
export async function checkSettings({ paths, site, context }: Archive): Promise<void> {
  const hasArticle = (address: string) => articleAt(context.catalog, address) !== undefined;
  const problems = targetProblems(site, { ownPages: context.ownPages, hasArticle });
  const lead = leadAddress(site);
  if (lead !== undefined && hasArticle(lead) && !articleAt(context.catalog, lead)?.listed)
    problems.push({
      path: ['lead'],
      message: `names an article that is withdrawn: ${lead}.md`,
      remedy: 'name another one, or write "newest"',
    });
  if (problems.length > 0) throw new ProblemsError(await withSettingLines(paths.site, problems));
}

/** Everything that is wrong with the settings of an archive, in the order of the lines. Needs no earlier build. */
export async function settingsProblemsOf({ root, articles, site: file }: ArchivePaths): Promise<readonly Problem[]> {
  const { site, problems } = await parseSite(file);
  const { readOwnLook } = await import('../../theme/own/own-look.ts');
  const { look: _, problems: ofLook } = await readOwnLook(root, site);
  const { pages, problems: ofPages } = await ownPagesOf(root, site);
  const hasArticle = (address: string) => existsSync(join(articles, `${address}.md`));
  const others = [
    ...ofLook,
    ...languageProblems(site, root),
    // A page with a mistake is not missing.
    ...(ofPages.length > 0 ? [] : targetProblems(site, { ownPages: pages, hasArticle })),
  ];
  const byLine = (a: Problem, b: Problem) => (a.line ?? 0) - (b.line ?? 0);
  return [...[...problems, ...(await withSettingLines(file, others))].toSorted(byLine), ...ofPages];
}

/** Refuses languages without texts. Before anything is built, because no page could be shown in them. */
function languageProblems({ interfaceLanguages, language }: Site, root: string): readonly SettingProblem[] {
  if (!interfaceLanguages) return [];
  const known = Object.keys(archiveStrings(root));
  const unknown = interfaceLanguages.flatMap((lang, index): readonly SettingProblem[] =>
    known.includes(lang)
      ? []
      : [
          {
            path: ['interfaceLanguages', index],
            message: `has no texts in this language: "${lang}"`,
            remedy: `${nearestName(lang, known)} Or write the texts in _data/strings/${lang}.json`,
          },
        ],
  );
  if (interfaceLanguages.includes(language)) return unknown;
  return [
    ...unknown,
    {
      path: ['interfaceLanguages'],
      message: `does not have the language of the archive, "${language}"`,
      remedy: 'add it',
    },
  ];
}

/** A warning for each section of articles that the settings do not list. */
function sectionWarnings(catalog: Catalog, { sections }: Site, articles: string): readonly Problem[] {
  if (!sections) return [];
  const known = new Set(sections.map(termKey));
  return termsOfFacet(catalog, facetRoles.section)
    .filter(({ key }) => !known.has(key))
    .map(({ id, name, count }) => {
      const likely = closestMatch(name, sections);
      const [first] = articlesOfTerm(catalog, id, 0, 1);
      const more = count > 1 ? `, in ${count} articles` : '';
      return {
        file: first === undefined ? articles : `${articles}/${first.path}`,
        field: facetRoles.section,
        message: `is not among the sections of _data/site.json: "${name}"${more}`,
        remedy: likely === undefined ? 'add it there, or correct it' : `did you mean "${likely}"?`,
      };
    });
}

/** Warnings about the settings, and about articles that differ from them. */
export async function settingsWarnings(
  catalog: Catalog,
  { root, articles, site: file }: ArchivePaths,
): Promise<readonly Problem[]> {
  const site = await readSite(file);
  const shown = relative('', articles).replaceAll('\\', '/');
  if (!site.fonts?.text && !site.fonts?.headlines) return sectionWarnings(catalog, site, shown);
  const { lookWarnings } = await import('../../theme/own/own-look.ts');
  return [...(await lookWarnings(root, site, file)), ...sectionWarnings(catalog, site, shown)];
}

function targetProblems(
  site: Site,
  world: { readonly ownPages: readonly OwnPage[]; readonly hasArticle: (address: string) => boolean },
): SettingProblem[] {
  const lead = leadAddress(site);
  return [
    ...menuProblems('menu', site.menu ?? [], { site, ...world }),
    ...menuProblems('footer', site.footer ?? [], { site, ...world }),
    ...(lead === undefined || world.hasArticle(lead)
      ? []
      : [
          {
            path: ['lead'],
            message: `names an article that does not exist: "${site.lead}"`,
            remedy: 'write the path of its file in the folder articles, or "newest", or "newest-with-picture"',
          },
        ]),
  ];
}

/** The address of the article that the settings put first. Undefined if they name none. */
function leadAddress({ lead }: Site): string | undefined {
  return lead === undefined || lead === 'newest' || lead === 'newest-with-picture'
    ? undefined
    : lead.replace(/\.md$/, '');
}

async function ownPagesOf(
  root: string,
  site: Site,
): Promise<{ readonly pages: readonly OwnPage[]; readonly problems: readonly Problem[] }> {
  const { readOwnPages } = await import('../../articles/own/read-own-pages.ts');
  const { measurePicture } = await import('../../pictures/measure-picture.ts');
  try {
    return { pages: await readOwnPages(root, site, measurePicture), problems: [] };
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return { pages: [], problems: error.problems };
  }
}
