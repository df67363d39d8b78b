import { IANAZone } from 'luxon';
import { z } from 'zod';
import { facetNames } from './facets.ts';
import { colours } from './values/colours.ts';
import { headPolicy } from './values/head-policy.ts';
import { isLanguageTag, issue, localizedText, ownFile, shortText, webAddress } from './values/localized-text.ts';
import { menu } from './values/menu.ts';
import { numerals } from './values/numerals.ts';
import { fonts, logo } from './values/own-look.ts';
import { rights } from './values/rights.ts';

/** The schema of `_data/site.json`. */
export const siteSchema = z.strictObject({
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
  /** Whether articles that were printed more than once are looked for. */
  copies: z.boolean().default(true),
});

/** The settings of the archive. */
export type Site = z.infer<typeof siteSchema>;
