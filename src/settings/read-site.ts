import { relative } from 'node:path';
import { type Problem, ProblemsError } from './files/problem.ts';
import { readJsonSettings } from './files/read-settings-file.ts';
import { settingLines } from './setting-line.ts';
import { settingsProblems } from './settings-problems.ts';
import { type Site, siteSchema } from './site.ts';
import { isMissingSite, siteDefaults, siteText } from './site-text.ts';

/** Reads the settings of an archive. Throws a ProblemsError with all mistakes. An archive's folder without settings has defaults. */
export async function readSite(file: string): Promise<Site> {
  const { site, problems } = await parseSite(file);
  if (problems.length > 0) throw new ProblemsError(problems);
  return site;
}

/** The settings of an archive, and the mistakes in them. Settings with mistakes are left out, or have their defaults. */
export async function parseSite(file: string): Promise<{ readonly site: Site; readonly problems: readonly Problem[] }> {
  const settings = isMissingSite(file) ? siteDefaults(file) : readJsonSettings(file);
  const parsed = siteSchema.safeParse(settings, { reportInput: true });
  if (parsed.success) return { site: parsed.data, problems: [] };
  const lineOf = await settingLines(siteText(file));
  const shown = relative('', file).replaceAll('\\', '/');
  const wrong = new Set(
    parsed.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [String(issue.path[0])],
    ),
  );
  const isGroup = typeof settings === 'object' && settings !== null && !Array.isArray(settings);
  const right = isGroup ? Object.fromEntries(Object.entries(settings).filter(([name]) => !wrong.has(name))) : {};
  return {
    site: siteSchema.parse({ ...siteDefaults(file), ...right }),
    problems: settingsProblems(siteSchema, parsed.error.issues, shown, lineOf),
  };
}

/** A warning for an archive without settings. */
export function siteWarnings(file: string): readonly Problem[] {
  if (!isMissingSite(file)) return [];
  const { title, url } = siteDefaults(file);
  const message = `does not exist, so the archive is called "${title.en}" and its address is ${url}`;
  return [{ file, message, remedy: 'write your own before you publish the site; docs/theming.md has an example' }];
}
