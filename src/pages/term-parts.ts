import type { FacetName } from '../settings/facets.ts';
import type { Coverage } from './charts/coverage.ts';
import type { CountedTerm, Teaser, Url } from './record-parts.ts';

/** A term at a glance. */
export interface TermOverview {
  readonly coverage: Coverage;
  /** The stories that mark its course, oldest first; empty where it has no course to tell. */
  readonly course: readonly Milestone[];
  /** By facet the terms that stand with it most often, and in how many articles. */
  readonly companions: readonly { readonly facet: FacetName; readonly terms: readonly CompanionTerm[] }[];
  /** How many of the newest articles the companions were counted in, where those are not all. */
  readonly counted?: number;
  /** The search for its articles. */
  readonly search: Url;
  /** The page where it can be compared with another. */
  readonly compare?: Url;
}

/** `search` leads to the articles of both terms, where they can be searched for. */
export interface CompanionTerm extends CountedTerm {
  readonly search?: Url;
}

/** Why a story stands in a term's course: it came first or last, was one of many of its day, or is one of a series. */
export interface Milestone {
  readonly mark: 'first' | 'peak' | 'last' | 'part';
  readonly teaser: Teaser;
  /** Articles of its day, where that was a peak. */
  readonly count?: number;
  /** The page of its day. */
  readonly url: Url;
}
