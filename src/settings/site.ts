import { existsSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { IANAZone } from 'luxon';
import { z } from 'zod';
import { facetNames } from './facets.ts';
import { type Problem, ProblemsError } from './problem.ts';
import { readJsonSettings, readSettingsFile } from './read-settings-file.ts';
import { settingLines } from './setting-line.ts';
import { settingsProblems } from './settings-problems.ts';
import { colours } from './values/colours.ts';
import { headPolicy } from './values/head-policy.ts';
import { isLanguageTag, issue, localizedText, ownFile, shortText, webAddress } from './values/localized-text.ts';
import { menu } from './values/menu.ts';
import { numerals } from './values/numerals.ts';
import { fonts, logo } from './values/own-look.ts';
import { rights } from './values/rights.ts';

const site = z.strictObject({
  /** For editors, which complete and check the settings with it. */
  $schema: z.string().optional(),
  title: localizedText,
  tagline: localizedText,
  description: localizedText,
  /** The public address of the archive, with a slash at the end. Only canonical links, feeds and sitemaps use it. */
  url: webAddress.transform((url) => (url.endsWith('/') ? url : `${url}/`)),
  /** Language of the lists, and of articles without a language (BCP 47). */
  language: z.string().superRefine((tag, context) => {
    if (!isLanguageTag(tag))
      context.addIssue(issue('is not a language tag', 'write a BCP 47 tag such as hi, en or ur'));
  }),
  /** The time zone of all days and times on the site. */
  timeZone: z.string().superRefine((zone, context) => {
    if (!IANAZone.isValidZone(zone))
      context.addIssue(issue('is not an IANA time zone', 'write a name such as "Asia/Kolkata"'));
  }),
  /** Articles on one page of a list. */
  pageSize: z.int().min(5).max(500).default(50),
  /** The publisher, for citations and structured data. */
  publisher: shortText,
  /** Other hosts at which the articles stood before, such as `old.example`. Their addresses lead to the articles on this site. */
  formerHosts: z.array(z.hostname()).default([]),
  /** Only articles in these languages are part of the site. Default: all. */
  articleLanguages: z.array(z.string().min(2)).min(1).exactOptional(),
  /** A page at each old address, for hosts that cannot redirect. */
  oldAddressPages: z.boolean().default(false),
  facets: z.array(z.enum(facetNames)).default([...facetNames]),
  /** The archive as data to download: articles as JSON Lines with a table of terms, and each article as an IPTC ninjs item. */
  data: z.strictObject({ jsonLines: z.boolean().default(true), ninjs: z.boolean().default(false) }).prefault({}),
  /** A picture in the place of the archive's name, for light and dark pages. */
  logo: logo.optional(),
  /** A square picture. The icons of the site are made of it. */
  icon: ownFile.optional(),
  colours: colours.optional(),
  fonts: fonts.optional(),
  /** The entries of the menu in the place of ours. */
  menu: menu.optional(),
  /** The entries of the footer in the place of ours. */
  footer: menu.optional(),
  /** The first article of the home page: its address, `newest`, or `newest-with-picture`. */
  lead: shortText.optional(),
  /** The sections of the archive. An article in another one gets a warning. */
  sections: z.array(shortText).optional(),
  rights: rights.optional(),
  /** How readers reach the archive. */
  contact: z
    .strictObject({
      email: z.email({ error: 'is not an email address' }).optional(),
      phone: shortText.optional(),
      url: webAddress.optional(),
      address: localizedText.optional(),
    })
    .optional(),
  /** The archive on other sites, linked in the footer. */
  social: z.array(z.strictObject({ name: shortText, url: webAddress })).optional(),
  /** The languages in which the site offers its menus and labels, from those that have texts. */
  interfaceLanguages: z.array(z.string()).min(1).optional(),
  head: z.strictObject({ policy: headPolicy }).optional(),
  numerals: numerals.optional(),
});

/** The settings of the archive. */
export type Site = z.infer<typeof site>;

/** The schema of `_data/site.json`. */
export const siteSchema = site;

/** Reads the settings of an archive. Throws a ProblemsError with all mistakes. An archive's folder without settings has defaults. */
export async function readSite(file: string): Promise<Site> {
  const { site, problems } = await parseSite(file);
  if (problems.length > 0) throw new ProblemsError(problems);
  return site;
}

/** The settings of an archive, and the mistakes in them. Settings with mistakes are left out, or have their defaults. */
export async function parseSite(file: string): Promise<{ readonly site: Site; readonly problems: readonly Problem[] }> {
  const settings = isMissingSite(file) ? siteDefaults(file) : readJsonSettings(file);
  const parsed = site.safeParse(settings, { reportInput: true });
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
    site: site.parse({ ...siteDefaults(file), ...right }),
    problems: settingsProblems(site, parsed.error.issues, shown, lineOf),
  };
}

/** The text that decides the settings, for hashes. */
export function siteText(file: string): string {
  return isMissingSite(file) ? JSON.stringify(siteDefaults(file)) : readSettingsFile(file);
}

/** Settings that change pages only through their records, or nothing but warnings. */
const recordSettings: readonly string[] = Object.keys({ $schema: true, lead: true, sections: true });
/** Settings of the look, which change nothing that is stored of articles. */
const lookSettings: readonly string[] = [
  ...recordSettings,
  ...['logo', 'icon', 'colours', 'fonts', 'menu', 'footer', 'social', 'head', 'numerals'],
];

/** The text of the settings that decide the bytes of pages, or what is stored of articles, in the index and the data. */
export function settingsOf(part: 'pages' | 'articles', file: string): string {
  const text = siteText(file);
  const left = part === 'pages' ? recordSettings : lookSettings;
  try {
    const settings: unknown = JSON.parse(text);
    if (typeof settings !== 'object' || settings === null || !Object.keys(settings).some((name) => left.includes(name)))
      return text;
    return JSON.stringify(Object.fromEntries(Object.entries(settings).filter(([name]) => !left.includes(name))));
  } catch {
    return text; // The reader of the settings reports the error.
  }
}

/** The files of the archive's folder that the settings name: logo, icon, fonts. */
export function filesInSettings(file: string): readonly string[] {
  try {
    const settings: unknown = JSON.parse(siteText(file));
    const look = site.pick({ logo: true, icon: true, fonts: true }).safeParse(pickLook(settings));
    if (!look.success) return [];
    const { logo, icon, fonts } = look.data;
    return [logo?.light, logo?.dark, icon, ...(fonts?.text ?? []), ...(fonts?.headlines ?? [])].filter(
      (name) => name !== undefined,
    );
  } catch {
    return [];
  }
}

function pickLook(settings: unknown): object {
  if (typeof settings !== 'object' || settings === null) return {};
  return Object.fromEntries(Object.entries(settings).filter(([name]) => ['logo', 'icon', 'fonts'].includes(name)));
}

/** A warning for an archive without settings. */
export function siteWarnings(file: string): readonly Problem[] {
  if (!isMissingSite(file)) return [];
  const { title, url } = siteDefaults(file);
  const message = `does not exist, so the archive is called "${title.en}" and its address is ${url}`;
  return [{ file, message, remedy: 'write your own before you publish the site; docs/theming.md has an example' }];
}

/** Whether an archive's folder has no settings. A file of another name must exist. */
function isMissingSite(file: string): boolean {
  return resolve(file).endsWith(`${sep}_data${sep}site.json`) && !existsSync(file);
}

function siteDefaults(file: string) {
  const name = basename(dirname(dirname(resolve(file)))) || 'Archive';
  const text = { en: 'An archive of news' };
  return {
    ...{ title: { en: name }, tagline: text, description: text, publisher: name },
    ...{ url: 'http://localhost:8080/', language: 'en', timeZone: 'UTC' },
  };
}
