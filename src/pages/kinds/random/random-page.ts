import { countsByYear } from '../../../catalog/queries/date-queries.ts';
import { type CountedDate, countedDate } from '../../parts/calendar.ts';
import { type HtmlPage, htmlPage } from '../../parts/html-page.ts';
import { type PageKind, singlePage } from '../../parts/page-kind.ts';

/** Leads to a random article. */
export interface RandomPage extends HtmlPage {
  readonly kind: 'random';
  readonly years: readonly CountedDate[];
}

const file = 'random.html';

/** The page that leads to a random article. Its script picks a year, weighted by its articles, then one of them. */
export const randomPage: PageKind<RandomPage> = singlePage({
  name: 'random',
  file,
  affected: true,
  record: (context) => ({
    ...htmlPage(context, { kind: 'random', file }),
    years: countsByYear(context.catalog).toReversed().map(countedDate),
  }),
});
