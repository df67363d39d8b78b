import type { Catalog } from '../catalog/database/catalog.ts';
import { copyGroups } from '../catalog/queries/copy-queries.ts';
import { countsByYear, type DateCount } from '../catalog/queries/date-queries.ts';
import { allTags, countOfWithdrawn, iterateListedArticles } from '../catalog/queries/report-queries.ts';
import type { Site } from '../settings/site.ts';
import { articleShortcomings } from './article-shortcomings.ts';
import { copyShortcoming } from './copy-shortcoming.ts';
import { hostShortcoming } from './host-shortcoming.ts';
import type { Shortcoming } from './shortcoming.ts';
import { tagShortcomings } from './tag-shortcomings.ts';

type ReportedSite = Pick<Site, 'language' | 'url' | 'formerHosts'>;

/** The state of an archive. */
export interface ArchiveReport {
  /** How many articles are listed. */
  readonly articles: number;
  readonly withdrawn: number;
  /** First year first. */
  readonly years: readonly DateCount[];
  readonly tags: number;
  /** Every kind of shortcoming; those that do not occur have no entries. */
  readonly shortcomings: readonly Shortcoming[];
}

/** Makes the report on a catalogue. `root` is the articles' folder, `settings` the file of the site's settings. */
export function archiveReport(
  catalog: Catalog,
  { root, site, settings }: { readonly root: string; readonly site: ReportedSite; readonly settings: string },
): ArchiveReport {
  const years = countsByYear(catalog);
  const tags = allTags(catalog);
  return {
    articles: years.reduce((sum, { count }) => sum + count, 0),
    withdrawn: countOfWithdrawn(catalog),
    years,
    tags: tags.length,
    shortcomings: [
      ...articleShortcomings(iterateListedArticles(catalog), root),
      copyShortcoming(copyGroups(catalog), root),
      hostShortcoming(catalog, site, settings),
      ...tagShortcomings(tags, root, site.language),
    ],
  };
}
