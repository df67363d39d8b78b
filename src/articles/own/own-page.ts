import { z } from 'zod';
import { languageTag } from '../front-matter/language-tag.ts';
import { quoteValue } from '../messages/quote-value.ts';
import { ownLanguage, ownLine } from './own-fields.ts';

/** A page of the archive's owner, such as an imprint: a Markdown file in the folder `pages`. */
export interface OwnPage {
  /** Its file's path in the folder `pages`, with `/`. */
  readonly path: string;
  /** Its address without ending: `imprint`, `imprint.hi`. */
  readonly name: string;
  /** What its versions in several languages have in common: `imprint`. */
  readonly key: string;
  readonly lang: string;
  readonly title: string;
  readonly summary?: string;
  /** Its place in the menu and in the footer, lowest first. Absent if it has none there. */
  readonly menu?: number;
  readonly footer?: number;
  /** Markdown. */
  readonly body: string;
  readonly pictures: readonly OwnPicture[];
}

/** A picture of such a page, from the folder `static`. */
interface OwnPicture {
  /** As the Markdown names it. */
  readonly src: string;
  /** Its path on the site. */
  readonly file: string;
  readonly width: number;
  readonly height: number;
}

/** The page in whose place a page of this name is shown. */
export const ownAboutPage = 'about';

/** Pages without a place of their own come last. */
const last = 1000;

const place = z.string().transform((value, context) => {
  const written = value.trim().toLowerCase();
  if (/^\d{1,3}$/.test(written)) return Number(written);
  if (written === 'yes' || written === 'true') return last;
  if (written === 'no' || written === 'false') return false;
  context.addIssue({
    ...{ code: 'custom', message: `is not a place: ${quoteValue(value)}` },
    params: { remedy: 'write a number, yes or no' },
  });
  return z.NEVER;
});

/** The front matter of such a page. */
export const ownPageSchema = z.strictObject({
  title: ownLine,
  lang: ownLanguage.optional(),
  summary: ownLine.optional(),
  menu: place.optional(),
  footer: place.optional(),
});

/** Splits the name of a page: `imprint.hi` => imprint in Hindi. */
export function splitOwnName(name: string): { readonly key: string; readonly lang?: string } {
  const [, key, ending] = /^(.*[^/])\.([a-z]{2,3}(?:-[A-Za-z0-9]+)*)$/.exec(name) ?? [];
  const tag = ending === undefined ? undefined : languageTag(ending);
  return key !== undefined && tag?.ok ? { key, lang: tag.value } : { key: name };
}

/** Its places in menu and footer. A page without any is in the footer, except the page about the archive, which is there anyway. */
export function ownPlaces(
  key: string,
  { menu, footer }: Pick<z.infer<typeof ownPageSchema>, 'menu' | 'footer'>,
): Pick<OwnPage, 'menu' | 'footer'> {
  const standard = key === ownAboutPage || typeof menu === 'number' ? false : last;
  const inFooter = footer ?? standard;
  return {
    ...(typeof menu === 'number' ? { menu } : {}),
    ...(inFooter === false ? {} : { footer: inFooter }),
  };
}
