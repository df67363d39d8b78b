import { readFile } from 'node:fs/promises';
import { IANAZone } from 'luxon';
import { z } from 'zod';
import { facetNames } from './facets.ts';

/** One text in several languages of the interface. */
const localized = z.record(z.string(), z.string().min(1));

const site = z.strictObject({
  title: localized,
  tagline: localized,
  description: localized,
  /** Where the archive is published; used in canonical links, feeds and sitemaps only. Ends in a slash. */
  url: z.url({ protocol: /^https?$/ }).transform((url) => (url.endsWith('/') ? url : `${url}/`)),
  /** Language of the lists and of articles that name none (BCP 47). */
  language: z.string().refine((tag) => Intl.getCanonicalLocales(tag).length === 1, 'is not a language tag'),
  /** The zone in which days begin and times are shown. */
  timeZone: z.string().refine(IANAZone.isValidZone, 'is not an IANA time zone'),
  /** Articles on one page of a list. */
  pageSize: z.int().min(5).max(500).default(50),
  /** Who publishes, for citations and structured data. */
  publisher: z.string().min(1),
  facets: z.array(z.enum(facetNames)).default([...facetNames]),
  /** The archive as data to download: articles as JSON Lines with a table of terms, and each article as an IPTC ninjs item. */
  data: z.strictObject({ jsonLines: z.boolean().default(true), ninjs: z.boolean().default(false) }).prefault({}),
});

/** What an editor decides about the whole archive. */
export type Site = z.infer<typeof site>;

/** The settings of an archive; an error names the file and the setting that is wrong. */
export async function readSite(file: string): Promise<Site> {
  const parsed = site.safeParse(JSON.parse(await readFile(file, 'utf8')), { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
}
