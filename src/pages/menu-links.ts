import type { FacetName } from '../settings/facets.ts';
import type { MenuEntry } from '../settings/values/menu.ts';
import { type OwnLink, ownLink, ownLinks } from './kinds/own/own-page-record.ts';
import { type MenuTarget, menuTarget } from './menu-targets.ts';
import { navigation } from './navigation.ts';
import { articleFile, facetFile, urlOf } from './parts/addresses.ts';
import type { PagesContext } from './parts/pages-context.ts';
import { facetsWithPages } from './parts/shown-facets.ts';

/** A link in the menu or the footer, in one language. */
interface MenuLink extends Partial<Omit<OwnLink, 'url'>> {
  /** From the site's root, or an address of another site. */
  readonly url: string;
  /** The page of ours, or the facet, whose name in the interface texts is shown if there is no `name`. */
  readonly label?: string;
  readonly facet?: FacetName;
  readonly isOutside?: true;
}

/** The links of menu and footer by interface language: those that the settings list, or the owner's pages beside our entries. */
export interface MenuLinks {
  /** Absent if the settings list none. */
  readonly listed: Readonly<Partial<Record<'menu' | 'footer', Readonly<Record<string, readonly MenuLink[]>>>>>;
  readonly own: ReturnType<typeof ownLinks>;
}

/** Finds the links of menu and footer. Entries that lead nowhere are left out: the build refuses them. */
export function menuLinks(context: PagesContext): MenuLinks {
  const { site, languages } = context;
  const listed = (entries: readonly MenuEntry[]) =>
    Object.fromEntries(languages.map((lang) => [lang, entries.flatMap((entry) => linkOf(context, entry, lang) ?? [])]));
  return {
    listed: {
      ...(site.menu ? { menu: listed(site.menu) } : {}),
      ...(site.footer ? { footer: listed(site.footer) } : {}),
    },
    own: ownLinks(context),
  };
}

/** The links that the settings list, without facets that have no pages. */
export function listedLinks(context: PagesContext, { listed }: MenuLinks): MenuLinks['listed'] {
  const shown = facetsWithPages(context);
  const withPages = (byLanguage: Readonly<Record<string, readonly MenuLink[]>>) =>
    Object.fromEntries(
      Object.entries(byLanguage).map(([lang, links]) => [
        lang,
        links.filter(({ facet }) => facet === undefined || shown.includes(facet)),
      ]),
    );
  return Object.fromEntries(Object.entries(listed).map(([place, byLanguage]) => [place, withPages(byLanguage)]));
}

/** The addresses of all links that may be those of the current page. */
export function menuUrls({ listed, own }: MenuLinks): ReadonlySet<string> {
  const places = [own.menu, own.footer, listed.menu ?? {}, listed.footer ?? {}];
  return new Set(
    places.flatMap((byLanguage) => Object.values(byLanguage).flatMap((links) => links.map(({ url }: MenuLink) => url))),
  );
}

function linkOf(context: PagesContext, entry: MenuEntry, lang: string): MenuLink | undefined {
  const { site, ownPages } = context;
  // The build refuses entries without an article.
  const target = menuTarget(entry, { site, ownPages, hasArticle: () => true });
  const link = target && linkTo(context, target, lang);
  if (!link || !entry.label) return link;
  const written =
    [lang, site.language, ...Object.keys(entry.label)].find((tag) => entry.label?.[tag] !== undefined) ?? lang;
  const { lang: _, ...rest } = link;
  return { ...rest, name: entry.label[written] ?? '', ...(written === lang ? {} : { lang: written }) };
}

function linkTo(context: PagesContext, target: MenuTarget, lang: string): MenuLink {
  switch (target.kind) {
    case 'page':
      return { url: String(navigation([])[target.name]), label: target.name };
    case 'facet':
      return { url: urlOf(facetFile(target.name)), label: target.name, facet: target.name };
    case 'own':
      return ownLink(context, target.page, lang);
    case 'article':
      return { url: urlOf(articleFile(target.address)) };
    case 'outside':
      return { url: target.url, isOutside: true };
  }
}
