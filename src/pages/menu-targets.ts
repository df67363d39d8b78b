import { addressOf } from '../articles/files/address.ts';
import type { Address } from '../articles/model/article.ts';
import { type OwnPage, ownAboutPage } from '../articles/own/own-page.ts';
import { type FacetName, facetNames } from '../settings/facets.ts';
import type { SettingProblem } from '../settings/setting-problem.ts';
import type { Site } from '../settings/site.ts';
import { nearestName } from '../settings/values/localized-text.ts';
import type { MenuEntry } from '../settings/values/menu.ts';

/** Pages of ours that a menu can name. The facets too: `section`, `tag` and so on. */
const ourPages = [
  'home',
  'years',
  'search',
  'about',
  'compare',
  'over-time',
  'my-list',
  'anniversaries',
  'random',
  'offline',
  'old-addresses',
  'atom',
  'json-feed',
] as const;

/** What an entry of a menu leads to. */
export type MenuTarget =
  | { readonly kind: 'page'; readonly name: string }
  | { readonly kind: 'facet'; readonly name: FacetName }
  | { readonly kind: 'own'; readonly page: OwnPage }
  | { readonly kind: 'article'; readonly address: Address }
  | { readonly kind: 'outside'; readonly url: string };

/** What the entries of menus may lead to, besides our pages. */
export interface MenuWorld {
  readonly site: Pick<Site, 'facets'>;
  readonly ownPages: readonly OwnPage[];
  readonly hasArticle: (address: string) => boolean;
}

/** The target of an entry. Undefined if there is none. */
export function menuTarget({ to }: MenuEntry, { site, ownPages, hasArticle }: MenuWorld): MenuTarget | undefined {
  const page = ourPages.find((name) => name === to);
  if (page !== undefined) return { kind: 'page', name: page };
  const facet = site.facets.find((name) => name === to);
  if (facet !== undefined) return { kind: 'facet', name: facet };
  if (/^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@)/.test(to)) return { kind: 'outside', url: to };
  if (!to.endsWith('.md')) return undefined;
  const address = to.slice(0, -'.md'.length);
  if (address === ownAboutPage) return { kind: 'page', name: 'about' };
  const own = ownPages.find(({ name }) => name === address) ?? ownPages.find(({ key }) => key === address);
  if (own) return { kind: 'own', page: own };
  return hasArticle(address) ? { kind: 'article', address: addressOf(to) } : undefined;
}

/** The entries that lead nowhere, or have no label. */
export function menuProblems(
  place: 'menu' | 'footer',
  entries: readonly MenuEntry[],
  world: MenuWorld,
): readonly SettingProblem[] {
  return entries.flatMap((entry, index): readonly SettingProblem[] => {
    const target = menuTarget(entry, world);
    const path = [place, index];
    if (target === undefined)
      return [{ path, message: `leads nowhere: ${JSON.stringify(entry.to)}`, remedy: remedyFor(entry.to, world) }];
    if ((target.kind === 'outside' || target.kind === 'article') && entry.label === undefined)
      return [
        {
          path,
          message: `has no label: ${JSON.stringify(entry.to)}`,
          remedy: `write { "to": ${JSON.stringify(entry.to)}, "label": { "en": "…" } }`,
        },
      ];
    return [];
  });
}

function remedyFor(to: string, { site, ownPages }: MenuWorld): string {
  const hidden = facetNames.find((name) => name === to);
  if (hidden !== undefined) return 'add it to "facets", or delete the entry';
  const files = ownPages.map(({ name }) => `${name}.md`);
  const near = nearestName(to, to.endsWith('.md') ? files : [...ourPages, ...site.facets, ...files]);
  return near.startsWith('did')
    ? near
    : 'write a name such as "home" or "years", a file of the folder pages such as "imprint.md", the file of an article, or https://…';
}
