import { type ArticleRow, articleById, type Position } from '../catalog/article-queries.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { after, before, type TermNeighbour, type TermRow } from '../catalog/term-queries.ts';
import type { FacetName } from '../settings/site.ts';

/** How far to either side in a term's order of time related articles are looked for: an update touches no page farther off. */
export const relatedReach = { earlier: 12, later: 2 } as const;

/** The facets whose terms tell what an article is about. */
export const tellingFacets: ReadonlySet<FacetName> = new Set(['tag', 'series', 'place']);

const shown = 5;
const dayMillis = 86_400_000;

/**
 * Articles that share terms with one, best first: each shared term counts by its rarity in that time, which is how long its
 * last dozen articles took to come together. Only the term's nearest articles are looked at, so that an article added far
 * away changes nothing here.
 */
export function relatedArticles(
  catalog: Catalog,
  position: Position,
  terms: readonly TermRow[],
): readonly ArticleRow[] {
  const scores = new Map<number, { readonly neighbour: TermNeighbour; score: number }>();
  for (const term of terms) {
    if (!tellingFacets.has(term.facet)) continue;
    const earlier = before(catalog, term.id, position, relatedReach.earlier);
    const weight = rarity(position, earlier);
    for (const neighbour of [...earlier, ...after(catalog, term.id, position, relatedReach.later)]) {
      const known = scores.get(neighbour.article);
      if (known) known.score += weight;
      else scores.set(neighbour.article, { neighbour, score: weight });
    }
  }
  const distance = ({ neighbour }: { neighbour: TermNeighbour }) => Math.abs(neighbour.millis - position.millis);
  return [...scores.values()]
    .toSorted(
      (a, b) => b.score - a.score || distance(a) - distance(b) || (a.neighbour.address < b.neighbour.address ? -1 : 1),
    )
    .slice(0, shown)
    .map(({ neighbour }) => articleById(catalog, neighbour.article))
    .filter((row) => row !== undefined);
}

/** From 1 for a term of every day to about 15 for one that hardly ever comes. */
function rarity(position: Position, earlier: readonly TermNeighbour[]): number {
  const farthest = earlier.length < relatedReach.earlier ? undefined : earlier.at(-1);
  const days = farthest ? (position.millis - farthest.millis) / dayMillis : 10_000;
  return 1 + Math.floor(Math.log2(1 + days));
}
