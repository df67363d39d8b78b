import type { Catalog } from '../../../catalog/database/catalog.ts';
import { type ArticleRow, articleById, type Position } from '../../../catalog/queries/article-queries.ts';
import {
  type TermNeighbour,
  termArticlesAfter,
  termArticlesBefore,
  termSurroundings,
} from '../../../catalog/queries/term-neighbours.ts';
import type { TermRow } from '../../../catalog/queries/term-queries.ts';
import type { ArticleState } from '../../../catalog/store/save-article.ts';
import { byCodeUnit } from '../../../language/collator.ts';
import { facets } from '../../../settings/facets.ts';

/** How many neighbours in a term's list are searched for related articles. A change affects no page farther away. */
export const relatedReach = { earlier: 12, later: 2 } as const;

/** How many of each a page shows. */
const shown = { led: 4, followed: 2 };
const dayMillis = 86_400_000;

/** Earlier (`led`) and later (`followed`) articles that share terms with an article, the nearest in time first. */
export interface RelatedArticles {
  readonly led: readonly ArticleRow[];
  readonly followed: readonly ArticleRow[];
}

interface Scored {
  readonly neighbour: TermNeighbour;
  score: number;
}

/**
 * The earlier and the later articles that share most terms with an article. A shared term weighs by its rarity at that time: the time
 * in which its last dozen articles appeared. Only the nearest articles of a term count, so that an article added far away changes
 * nothing.
 */
export function relatedArticles(catalog: Catalog, position: Position, terms: readonly TermRow[]): RelatedArticles {
  const [led, followed] = [new Map<number, Scored>(), new Map<number, Scored>()];
  const related = terms.filter(({ facet }) => facets[facet].relates).map(({ id }) => id);
  const limits = { before: relatedReach.earlier, after: relatedReach.later };
  for (const { before, after } of termSurroundings(catalog, related, position, limits)) {
    const weight = rarity(position, before);
    score(led, before, weight);
    score(followed, after, weight);
  }
  return {
    led: best(catalog, led, position, shown.led),
    followed: best(catalog, followed, position, shown.followed),
  };
}

/** The addresses of the articles that may count an article among the nearest of a shared term. */
export function* articlesRelatedTo(catalog: Catalog, state: ArticleState): Generator<string> {
  for (const { id, facet } of state.terms) {
    if (!facets[facet].relates) continue;
    const later = termArticlesAfter(catalog, id, state, relatedReach.earlier);
    const earlier = termArticlesBefore(catalog, id, state, relatedReach.later);
    for (const { address } of [...later, ...earlier]) yield address;
  }
}

function score(scores: Map<number, Scored>, neighbours: readonly TermNeighbour[], weight: number): void {
  for (const neighbour of neighbours) {
    const scored = scores.get(neighbour.article);
    if (scored) scored.score += weight;
    else scores.set(neighbour.article, { neighbour, score: weight });
  }
}

/** The articles with the highest scores, sorted by distance in time. */
function best(catalog: Catalog, scores: ReadonlyMap<number, Scored>, { millis }: Position, limit: number) {
  const byDistance = ({ neighbour: a }: Scored, { neighbour: b }: Scored) =>
    Math.abs(a.millis - millis) - Math.abs(b.millis - millis) || byCodeUnit(a.address, b.address);
  return [...scores.values()]
    .toSorted((a, b) => b.score - a.score || byDistance(a, b))
    .slice(0, limit)
    .toSorted(byDistance)
    .map(({ neighbour }) => articleById(catalog, neighbour.article))
    .filter((row) => row !== undefined);
}

/** A weight from 1, for a term used every day, to about 15, for a rare term. */
function rarity(position: Position, earlier: readonly TermNeighbour[]): number {
  const farthest = earlier.length < relatedReach.earlier ? undefined : earlier.at(-1);
  const days = farthest ? (position.millis - farthest.millis) / dayMillis : 10_000;
  return 1 + Math.floor(Math.log2(1 + days));
}
