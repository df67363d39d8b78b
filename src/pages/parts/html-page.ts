import { direction } from '../../language/direction.ts';
import { fixedFiles, rootOf, type Url, urlOf } from './addresses.ts';
import type { PagesContext } from './pages-context.ts';

/** The fields of every page record, also those of feeds and other files. */
export interface PageBase {
  /** Name of the page's kind. */
  readonly kind: string;
  /** Path of the file from the site's root, as on disk. */
  readonly file: string;
  readonly url: Url;
  /** Language of the interface texts on the page. */
  readonly lang: string;
}

/** The fields of every HTML page. */
export interface HtmlPage extends PageBase {
  readonly dir: 'ltr' | 'rtl';
  /** `../` once for each folder between the page and the site's root. Every internal link begins with it. */
  readonly root: string;
  readonly canonical: string;
  /** The `<title>` without the archive's name. Absent if the interface texts name the page. */
  readonly title?: string;
  readonly description?: string;
  readonly breadcrumbs: readonly Crumb[];
}

/**
 * A step of the path from the home page. It shows `label`, a key of `labels` in the interface texts (`home`, `years`, a
 * facet's name), or the text `name`, or `date`, a day, month, year or decade (`2010s`).
 */
export interface Crumb {
  readonly url: Url;
  readonly label?: string;
  readonly name?: string;
  /** Language of `name` if it differs from the page's. */
  readonly lang?: string;
  readonly date?: string;
}

export const homeCrumb: Crumb = { url: urlOf(fixedFiles.home), label: 'home' };

interface HtmlPageParts<Kind extends string> {
  readonly kind: Kind;
  readonly file: string;
  readonly lang?: string;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** Default: the home page alone. */
  readonly breadcrumbs?: readonly Crumb[];
  /** Default: the relative path to the site's root. */
  readonly root?: string;
}

/** The fields that every HTML page's record begins with. */
export function htmlPage<Kind extends string>(context: PagesContext, parts: HtmlPageParts<Kind>) {
  const { kind, file, lang = context.site.language, title, description, breadcrumbs = [homeCrumb] } = parts;
  return {
    kind,
    file,
    url: urlOf(file),
    lang,
    dir: direction(lang),
    root: parts.root ?? rootOf(file),
    canonical: canonicalUrl(context, file),
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    breadcrumbs,
  };
}

/** The absolute address of a page. The address of the home page is the site's own. */
export function canonicalUrl({ site }: PagesContext, file: string): string {
  return file === fixedFiles.home ? site.url : site.url + urlOf(file);
}
