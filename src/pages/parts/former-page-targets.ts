import { cachedQuery } from '../../catalog/database/cached-query.ts';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { type FormerPage, targetForms } from '../../catalog/profiles/former-pages.ts';
import { countsByDay } from '../../catalog/queries/date-queries.ts';
import { type TermRow, termOf, termsOfFacet } from '../../catalog/queries/term-queries.ts';
import { oldAddressPath } from '../../language/addresses/old-address.ts';
import { closestMatch } from '../../language/closest-match.ts';
import { type FacetName, facetNames, facets } from '../../settings/facets.ts';
import { type AddressOwner, addressOwners, type OwnFiles } from './address-owners.ts';
import { dateFile, facetFile, fixedFiles, termFile, type Url, urlOf } from './addresses.ts';
import type { PagesContext } from './pages-context.ts';
import { facetsWithPages } from './shown-facets.ts';

/** A path at which a list or another page stood, decoded, and the page of this site that has its place. */
export interface FormerPageRedirect {
  readonly path: string;
  readonly query: string;
  readonly url: Url;
  /** The name of a term, or the title of one of the owner's pages. */
  readonly title?: string;
  readonly lang?: string;
}

/** A line of the former pages that leads nowhere, or whose path is that of a page of this site. */
export interface FormerPageFault extends Pick<FormerPage, 'path' | 'line'> {
  readonly message: string;
  readonly remedy: string;
}

interface FormerPageTargets {
  readonly redirects: readonly FormerPageRedirect[];
  readonly faults: readonly FormerPageFault[];
}

/** Where the former pages lead. `staticFiles`: see `OwnFiles`. */
export function formerPageTargets(
  { catalog, site, ownPages, formerPages }: PagesContext,
  staticFiles?: OwnFiles['staticFiles'],
): FormerPageTargets {
  if (formerPages.length === 0) return { redirects: [], faults: [] };
  const own = ownPages.map(({ path, name, title, lang }) => ({ path, name, title, lang }));
  const world = JSON.stringify({ pages: formerPages, facets: facetsWithPages({ catalog, site }), own });
  return staticFiles ? targetsIn(catalog, JSON.parse(world), staticFiles) : cachedTargets(catalog, world);
}

interface World {
  readonly pages: readonly FormerPage[];
  readonly facets: readonly FacetName[];
  readonly own: readonly Pick<PagesContext['ownPages'][number], 'path' | 'name' | 'title' | 'lang'>[];
}

const cachedTargets = cachedQuery((catalog, world: string) => targetsIn(catalog, JSON.parse(world)));

function targetsIn(catalog: Catalog, world: World, staticFiles?: OwnFiles['staticFiles']): FormerPageTargets {
  const redirects: FormerPageRedirect[] = [];
  const faults: FormerPageFault[] = [];
  const ownerOf = addressOwners(catalog, { ownPages: world.own, ...(staticFiles && { staticFiles }) });
  for (const page of world.pages) {
    const parts = oldAddressPath(page.path);
    if (!parts) continue;
    const fault = (message: string, remedy: string) =>
      faults.push({ path: page.path, line: page.line, message, remedy });
    const owner = parts.query === '' ? ownerOf(parts.path) : undefined;
    const target = targetOf(catalog, page, world);
    const at = JSON.stringify(page.path);
    if (owner !== undefined) fault(`${at} is the address of ${nameOf(owner)}`, 'write null in the place of its page');
    else if (!target) fault(`${at} leads nowhere: ${JSON.stringify(page.to)}`, remedyFor(catalog, page, world));
    else redirects.push({ ...parts, ...target });
  }
  return { redirects, faults };
}

type Target = Omit<FormerPageRedirect, 'path' | 'query'>;

const pageFiles: readonly string[] = [...Object.values(fixedFiles), 'about.html', 'feed.xml', 'feed.json'];

function targetOf(catalog: Catalog, { to, term }: FormerPage, { facets: shown, own }: World): Target | undefined {
  if (term) {
    const row = shown.includes(term.facet) ? termRow(catalog, term) : undefined;
    return row && { url: urlOf(termFile(row.facet, row.slug, 'index')), title: row.name };
  }
  const name = to.replace(/^\//, '').replace(/(?:\/|\/index\.html|\.html|\.md)$/, '');
  const file = pageFiles.find((other) => other === to.replace(/^\//, '') || other.replace(/\.html$/, '') === name);
  if (file !== undefined) return { url: urlOf(file) };
  const facet = facetNames.find((other) => facets[other].folder === name && shown.includes(other));
  if (facet !== undefined) return { url: urlOf(facetFile(facet)) };
  const date = name.replaceAll('/', '-');
  if (/^\d{4}(?:-\d{2}){0,2}$/.test(date) && countsByDay(catalog, date).length > 0)
    return { url: urlOf(dateFile(date)) };
  const page = own.find((other) => other.name === name);
  return page && { url: urlOf(`${page.name}.html`), title: page.title, lang: page.lang };
}

function termRow(catalog: Catalog, { facet, key, name }: NonNullable<FormerPage['term']>): TermRow | undefined {
  return termOf(catalog, facet, key) ?? termsOfFacet(catalog, facet).find(({ slug }) => slug === name);
}

function nameOf(owner: AddressOwner): string {
  if (owner === 'site') return 'a page of this archive';
  return 'article' in owner ? `${owner.article}.md` : owner.ownFile;
}

function remedyFor(catalog: Catalog, { term }: FormerPage, { facets: shown }: World): string {
  if (!term) return targetForms;
  const { folder } = facets[term.facet];
  if (!shown.includes(term.facet)) return `add "${term.facet}" to "facets" in _data/site.json`;
  const near = closestMatch(
    term.name,
    termsOfFacet(catalog, term.facet).map(({ name }) => name),
  );
  return near === undefined ? 'write a name that articles have, or null' : `did you mean "${folder}/${near}"?`;
}
