import { addressesOfYear } from '../catalog/queries/article-queries.ts';
import { countsByYear } from '../catalog/queries/date-queries.ts';
import { articleFile, fixedFiles, randomFile, urlOf } from './addresses.ts';
import { countedDate } from './calendar.ts';
import { htmlPage, type PagesContext } from './pages-context.ts';
import type { RandomPage, RandomYear } from './record.ts';

/** The page that leads to any article at random: to a year by its weight, then to one of that year's. */
export function randomPage(context: PagesContext): RandomPage {
  return {
    ...htmlPage(context, {
      kind: 'random',
      file: fixedFiles.random,
      breadcrumbs: [{ url: urlOf(fixedFiles.home), label: 'home' }],
    }),
    years: countsByYear(context.catalog).toReversed().map(countedDate),
  };
}

/** The script that tells the addresses of a year's articles. */
export function randomYear(context: PagesContext, year: string): RandomYear | undefined {
  const urls = addressesOfYear(context.catalog, year).map((address) => urlOf(articleFile(address)));
  if (urls.length === 0) return undefined;
  const file = randomFile(year);
  return { kind: 'random-year', file, url: urlOf(file), lang: context.site.language, year, urls };
}
