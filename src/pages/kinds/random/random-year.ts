import { addressesOfYear } from '../../../catalog/queries/article-queries.ts';
import { countsByYear } from '../../../catalog/queries/date-queries.ts';
import { articleFile, type Url, urlOf } from '../../parts/addresses.ts';
import type { PageBase } from '../../parts/html-page.ts';
import { changedStates, type PageKind, pageKind } from '../../parts/page-kind.ts';

/** A script with the addresses of a year's articles. */
export interface RandomYear extends PageBase {
  readonly kind: 'random-year';
  readonly year: string;
  readonly urls: readonly Url[];
}

/** The scripts with the addresses of each year's articles, for the page that leads to a random one. */
export const randomYear: PageKind<RandomYear> = pageKind({
  name: 'random-year',
  key: ['year'],
  *all({ catalog }) {
    for (const { date: year } of countsByYear(catalog)) yield { year };
  },
  *affected(_, changes) {
    for (const { day } of changedStates(changes)) yield { year: day.slice(0, 4) };
  },
  record({ catalog, site }, { year }) {
    const urls = addressesOfYear(catalog, year).map((address) => urlOf(articleFile(address)));
    if (urls.length === 0) return undefined;
    const file = `random/${year}.js`;
    return { kind: 'random-year', file, url: urlOf(file), lang: site.language, year, urls };
  },
});
