import type { Catalog } from '../catalog/database/catalog.ts';
import type { TermNames } from '../catalog/terms/term-names.ts';
import { direction } from '../language/direction.ts';
import type { Site } from '../settings/site.ts';
import { rootOf, urlOf } from './addresses.ts';
import type { Crumb, PageKind } from './record.ts';

/** What page records are made from. */
export interface PagesContext {
  readonly catalog: Catalog;
  readonly site: Site;
  readonly names: TermNames;
  /** Languages that the interface speaks. */
  readonly languages: readonly string[];
}

/** The language of the furniture around content in a language: its own where the interface speaks it, else the archive's. */
export function furnitureLanguage({ languages, site }: PagesContext, lang: string): string {
  const base = lang.split('-')[0] ?? lang;
  return languages.find((known) => known === lang) ?? languages.find((known) => known === base) ?? site.language;
}

interface HtmlPageParts<Kind extends PageKind> {
  readonly kind: Kind;
  readonly file: string;
  readonly lang?: string;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly breadcrumbs: readonly Crumb[];
}

/** What every HTML page's record begins with. */
export function htmlPage<Kind extends PageKind>(context: PagesContext, parts: HtmlPageParts<Kind>) {
  const { kind, file, lang = context.site.language, title, description, breadcrumbs } = parts;
  const url = urlOf(file);
  return {
    kind,
    file,
    url,
    lang,
    dir: direction(lang),
    // A host shows the page of missing addresses at any depth, where only the site's own path leads home.
    root: kind === 'not-found' ? new URL(context.site.url).pathname : rootOf(file),
    canonical: context.site.url + canonicalPath(url),
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    breadcrumbs,
  };
}

/** The home page's canonical address is the site's own. */
function canonicalPath(url: string): string {
  return url === 'index.html' ? '' : url;
}
