import { z } from 'zod';
import { type Site, siteSchema } from './site.ts';

/** What each setting does, for editors. */
const descriptions: Readonly<Record<keyof Site, string>> = {
  $schema: 'Where editors find this schema',
  title: 'The name of the archive, by language',
  tagline: 'A short line below the name, by language',
  description: 'What the archive contains, by language',
  url: 'The public address of the archive',
  language: 'The main language of the archive (BCP 47)',
  timeZone: 'The time zone of all days and times, such as Asia/Kolkata',
  pageSize: 'Articles on one page of a list. A list of fewer than twice as many is one page',
  publisher: 'The publisher, for citations and structured data',
  formerHosts: 'Other hosts at which the articles stood before',
  oldAddressPages: 'A page at each old address, for hosts that cannot redirect',
  facets: 'The ways to browse',
  data: 'The archive as data to download',
  logo: 'A picture in the place of the name in the masthead: SVG, PNG, WebP, AVIF, JPEG or GIF of at most 100 KB',
  icon: 'A square SVG, or a square PNG of at least 512 pixels',
  colours: 'Accent, paper and ink for light and dark pages, such as "#a3211b"',
  fonts: 'A pair of our fonts, or WOFF2 files of the archive',
  menu: 'The entries of the menu: pages by name, files of the folder pages, articles, other sites',
  footer: 'The entries of the footer, as in the menu',
  lead: 'The first article of the home page: the path of its file, "newest" or "newest-with-picture"',
  sections: 'The sections of the archive. The build warns of articles in others',
  rights: 'Licence, holder, and a statement for readers',
  contact: 'How readers reach the archive',
  social: 'The archive on other sites',
  articleLanguages: 'The languages of articles that the site shows. Without it, all',
  interfaceLanguages: 'The languages that readers can choose for menus and labels',
  head: 'Other sites that the pages may load from, for _includes/partials/head.njk',
  copies: 'false: do not look for stories that were printed more than once',
  numerals: 'The digits of dates and counts, by language',
};

/** The format of `_data/site.json` as JSON Schema, for editors that complete and check settings. */
export function siteJsonSchema(): object {
  const schema = z.toJSONSchema(siteSchema, { io: 'input', target: 'draft-7', unrepresentable: 'any' });
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => [
    name,
    typeof property === 'object' ? { ...property, description: descriptionOf(name) } : property,
  ]);
  return { ...schema, title: 'Settings of an archive', properties: Object.fromEntries(properties) };
}

function descriptionOf(name: string): string | undefined {
  return Object.entries(descriptions).find(([key]) => key === name)?.[1];
}
