import { join } from 'node:path';
import { quoteValue } from '../../articles/messages/quote-value.ts';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { readJsonMetadata, writeMetadata } from '../../catalog/database/metadata.ts';
import { profilesIn, shownProfilePath } from '../../catalog/profiles/read-profiles.ts';
import { profileOf, type TermProfile } from '../../catalog/profiles/term-profile.ts';
import { type TermRow, termOf, termsOfFacet } from '../../catalog/queries/term-queries.ts';
import { markPagesDirty } from '../../catalog/store/page-store.ts';
import { closestMatch } from '../../language/closest-match.ts';
import { sha256 } from '../../language/hashing/sha256.ts';
import { termIndexKey } from '../../pages/kinds/term/term-page.ts';
import type { PagesContext } from '../../pages/parts/pages-context.ts';
import type { PictureInfo } from '../../pictures/picture-info.ts';
import type { Archive } from '../../render/archive.ts';
import { facets } from '../../settings/facets.ts';
import { type Problem, ProblemsError } from '../../settings/files/problem.ts';

const metadata = 'term-profiles';

/** Marks the pages of terms whose profiles have changed. Throws a ProblemsError if two profiles are about one term. */
export function markChangedProfiles({ paths, context }: Archive): void {
  const { catalog, profiles } = context;
  const before = readJsonMetadata<Readonly<Record<string, string>>>(catalog, metadata) ?? {};
  const now = Object.fromEntries([...profiles].map(([id, profile]) => [id, sha256(JSON.stringify(profile))]));
  const problems = [...profiles.values()].flatMap((profile) => {
    const term = termOfProfile(catalog, profile);
    const other = term && profileOf(profiles, term);
    if (!other || other === profile) return [];
    const file = shownProfilePath(paths.root, profile.path);
    return [{ file, message: `is about the same name as ${other.path}`, remedy: 'delete one of them' }];
  });
  if (problems.length > 0) throw new ProblemsError(problems);
  const changed = Object.keys({ ...before, ...now }).filter((id) => before[id] !== now[id]);
  if (changed.length === 0) return;
  catalog.transaction(() => {
    for (const id of changed) {
      const [facet = '', ...key] = id.split('|');
      const term = termOfProfile(catalog, { facet, key: key.join('|') });
      if (term) markPagesDirty(catalog, [termIndexKey(term.facet, term.key)]);
    }
    writeMetadata(catalog, metadata, JSON.stringify(now));
  });
}

/** The term of a profile, which names it by its key or by its folder on the site. */
function termOfProfile(
  catalog: Catalog,
  { facet, key }: Readonly<Record<'facet' | 'key', string>>,
): TermRow | undefined {
  return termOf(catalog, facet, key) ?? termsOfFacet(catalog, facet).find(({ slug }) => slug === key);
}

/** The pictures of the profiles. */
export function profilePictures(
  root: string,
  { profiles }: PagesContext,
): readonly { readonly file: string; readonly info: PictureInfo }[] {
  return [...profiles.values()].flatMap(({ picture }) =>
    picture ? [{ file: join(profilesIn(root), picture.path), info: picture.info }] : [],
  );
}

/** A warning for each profile that is not shown, with the nearest name. */
export function profileWarnings({ paths, site, context: { catalog, profiles } }: Archive): readonly Problem[] {
  return [...profiles.values()].flatMap((profile: TermProfile) => {
    const file = shownProfilePath(paths.root, profile.path);
    const { facet, name } = profile;
    if (!site.facets.includes(facet))
      return [
        {
          file,
          message: `is not shown, because the archive has no ${facets[facet].folder}`,
          remedy: `add "${facet}" to "facets" in _data/site.json`,
        },
      ];
    if (termOfProfile(catalog, profile)) return [];
    const candidates = termsOfFacet(catalog, facet).flatMap((term) => [term.name, term.slug]);
    const near = closestMatch(name, candidates);
    return [
      {
        file,
        message: `is about a name that no article has: ${quoteValue(name)}`,
        remedy: near === undefined ? 'rename it as the articles write the name' : `did you mean ${quoteValue(near)}?`,
      },
    ];
  });
}
