import { z } from 'zod';
import { quoteValue } from '../../articles/messages/quote-value.ts';
import { ownLanguage, ownLine } from '../../articles/own/own-fields.ts';
import type { TermKey } from '../../language/term-key.ts';
import { type FacetName, facetNames, facets } from '../../settings/facets.ts';
import type { ProfilePicture } from './profile-picture.ts';

/** What the owner says of an author, a place or another term: a Markdown file in `_data/terms`, in the folder of its facet. */
export interface TermProfile {
  /** The path of its file in `_data/terms`, with `/`: `authors/Asha Rao.md`. */
  readonly path: string;
  readonly facet: FacetName;
  /** The name of the term, another spelling of it, or the name of its folder on the site. */
  readonly name: string;
  readonly key: TermKey;
  readonly lang: string;
  /** Pages of the web about the same person or thing. */
  readonly links: readonly string[];
  readonly picture?: ProfilePicture;
  /** Markdown. It may be empty. */
  readonly body: string;
}

/** The profiles by facet and key: `author|asha rao`. */
export type TermProfiles = ReadonlyMap<string, TermProfile>;

/** The profile of a term. Undefined if it has none. */
export function profileOf(
  profiles: TermProfiles,
  { facet, key, slug }: Readonly<Record<'facet' | 'key' | 'slug', string>>,
): TermProfile | undefined {
  return profiles.size === 0 ? undefined : (profiles.get(`${facet}|${key}`) ?? profiles.get(`${facet}|${slug}`));
}

/** The facet with a folder of terms. Undefined if there is none. */
export function facetOfFolder(folder: string): FacetName | undefined {
  return facetNames.find((name) => facets[name].folder === folder);
}

/** A text that `read` converts. It returns undefined for a wrong one. */
function converted(message: string, remedy: string, read: (written: string) => string | undefined) {
  return z.string().transform((written, context) => {
    const value = read(written.trim());
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: `${message}: ${quoteValue(written)}`, params: { remedy } });
    return z.NEVER;
  });
}

const address = converted('is not a web address', 'write https://…', (written) =>
  /^https?:\/\/[^\s/]/i.test(written) && URL.canParse(written) ? written : undefined,
);

const wikidata = converted('is not an item of Wikidata', 'write its number, such as Q1156', (written) => {
  const item = /^(?:https?:\/\/(?:www\.)?wikidata\.org\/(?:wiki|entity)\/)?(Q[1-9]\d{0,11})$/i.exec(written)?.[1];
  return item && `https://www.wikidata.org/wiki/${item.toUpperCase()}`;
});

const orcid = converted('is not an ORCID', 'write its 16 digits, such as 0000-0002-1825-0097', (written) => {
  const digits = /^(?:https?:\/\/orcid\.org\/)?(\d{4}-?\d{4}-?\d{4}-?\d{3}[\dX])$/i.exec(written)?.[1];
  const id = digits?.replaceAll('-', '').toUpperCase();
  return id && id.at(-1) === orcidCheckDigit(id) ? `https://orcid.org/${id.match(/.{4}/g)?.join('-')}` : undefined;
});

/** ISO 7064 MOD 11-2, over all digits but the last. */
function orcidCheckDigit(id: string): string {
  const sum = [...id.slice(0, -1)].reduce((total, digit) => (total + Number(digit)) * 2, 0);
  const check = (12 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

const image = z.strictObject({
  src: ownLine,
  alt: ownLine.optional(),
  caption: ownLine.optional(),
  credit: ownLine.optional(),
});

/** The front matter of such a file. */
export const profileSchema = z.strictObject({
  name: ownLine.optional(),
  lang: ownLanguage.optional(),
  image: image.optional(),
  links: z.array(address).default([]),
  wikidata: wikidata.optional(),
  orcid: orcid.optional(),
});
