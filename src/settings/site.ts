import { existsSync } from 'node:fs';
import { basename, dirname, resolve, sep } from 'node:path';
import { IANAZone } from 'luxon';
import { z } from 'zod';
import { facetNames } from './facets.ts';
import type { Problem } from './problem.ts';
import { readJsonSettings, readSettingsFile } from './read-settings-file.ts';

/** A text in several languages of the interface. */
const localized = z.record(z.string(), z.string().min(1));

const site = z.strictObject({
  title: localized,
  tagline: localized,
  description: localized,
  /** The public address of the archive, with a slash at the end. Only canonical links, feeds and sitemaps use it. */
  url: z.url({ protocol: /^https?$/ }).transform((url) => (url.endsWith('/') ? url : `${url}/`)),
  /** Language of the lists, and of articles without a language (BCP 47). */
  language: z.string().refine((tag) => Intl.getCanonicalLocales(tag).length === 1, 'is not a language tag'),
  /** The time zone of all days and times on the site. */
  timeZone: z.string().refine(IANAZone.isValidZone, 'is not an IANA time zone'),
  /** Articles on one page of a list. */
  pageSize: z.int().min(5).max(500).default(50),
  /** The publisher, for citations and structured data. */
  publisher: z.string().min(1),
  /** Other hosts at which the articles stood before, such as `old.example`. Their addresses lead to the articles on this site. */
  formerHosts: z.array(z.hostname()).default([]),
  /** Only articles in these languages are part of the site. Default: all. */
  articleLanguages: z.array(z.string().min(2)).min(1).exactOptional(),
  /** A page at each old address, for hosts that cannot redirect. */
  oldAddressPages: z.boolean().default(false),
  facets: z.array(z.enum(facetNames)).default([...facetNames]),
  /** The archive as data to download: articles as JSON Lines with a table of terms, and each article as an IPTC ninjs item. */
  data: z.strictObject({ jsonLines: z.boolean().default(true), ninjs: z.boolean().default(false) }).prefault({}),
});

/** The settings of the archive. */
export type Site = z.infer<typeof site>;

/** Reads the settings of an archive. Errors name the file and the wrong setting. An archive's folder without settings has defaults. */
export async function readSite(file: string): Promise<Site> {
  const settings = isMissingSite(file) ? siteDefaults(file) : readJsonSettings(file);
  const parsed = site.safeParse(settings, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
}

/** The text that decides the settings, for hashes. */
export function siteText(file: string): string {
  return isMissingSite(file) ? JSON.stringify(siteDefaults(file)) : readSettingsFile(file);
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
