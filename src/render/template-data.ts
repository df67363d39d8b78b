import { listedLinks, menuLinks } from '../pages/menu-links.ts';
import { navigation } from '../pages/navigation.ts';
import { facetsInMenus } from '../pages/parts/shown-facets.ts';
import { facets } from '../settings/facets.ts';
import { schemeColours } from '../settings/values/colours.ts';
import type { Archive } from './archive.ts';
import { policyAdditions } from './policy-additions.ts';

/** What templates need of an archive. */
export type TemplateArchive = Pick<Archive, 'site' | 'strings' | 'assets' | 'templates' | 'context'>;

/** What every template can use beside the record of its page, by its name in templates. It is the same for all pages. */
export function templateData({ site, strings, assets, context }: TemplateArchive) {
  const menus = menuLinks(context);
  const devanagari = Object.entries(site.numerals ?? {}).filter(([, digits]) => digits === 'devanagari');
  return {
    site,
    strings,
    assets,
    facets,
    navigation: navigation(facetsInMenus(context)),
    ownLinks: menus.own,
    listedLinks: listedLinks(context, menus),
    policy: policyAdditions(site.head?.policy),
    papers: {
      light: schemeColours('light', site.colours?.light).paper,
      dark: site.colours?.dark?.paper ?? '#15171b',
    } satisfies Record<'light' | 'dark', string>,
    /** The languages with digits of Devanagari, for the scripts of the pages. */
    devanagari: devanagari.map(([lang]) => lang).join(' '),
  };
}
