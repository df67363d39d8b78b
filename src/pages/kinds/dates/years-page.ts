import { countsByDay, countsByMonth, countsByYear, type DateCount } from '../../../catalog/queries/date-queries.ts';
import { type HeatSteps, heatSteps } from '../../charts/heat.ts';
import { dayMarks, type HeatMap, monthMarks } from '../../charts/heat-map.ts';
import { fixedFiles, type Url } from '../../parts/addresses.ts';
import { type CountedDate, countedDate, countMap, monthCount, monthsOf } from '../../parts/calendar.ts';
import { type HtmlPage, htmlPage } from '../../parts/html-page.ts';
import { type PageKind, singlePage } from '../../parts/page-kind.ts';
import type { PagesContext } from '../../parts/pages-context.ts';
import { type Decade, decadesOf, mostYearsInFull } from '../../periods/decades.ts';

export interface YearsPage extends HtmlPage {
  readonly kind: 'years';
  readonly total: number;
  readonly daySteps: HeatSteps;
  readonly monthSteps: HeatSteps;
  /** The decades of an archive of very many years, newest first. Empty in all others. */
  readonly decades: readonly Decade[];
  readonly yearSteps: HeatSteps;
  /** Newest first. Empty if there are decades. */
  readonly years: readonly (CountedDate & {
    readonly days: HeatMap;
    readonly months: readonly { readonly month: string; readonly count: number; readonly url?: Url }[];
  })[];
}

/** With more days than this, the heat maps link months instead of days. */
const linkedDays = 6_000;

/** The page of all years, newest first. */
export const yearsPage: PageKind<YearsPage> = singlePage({
  name: 'years',
  file: fixedFiles.years,
  affected: true,
  inSitemap: true,
  record: yearsRecord,
});

function yearsRecord(context: PagesContext): YearsPage {
  const { catalog } = context;
  const years = countsByYear(catalog);
  const page = {
    ...htmlPage(context, { kind: 'years', file: fixedFiles.years }),
    total: years.reduce((sum, { count }) => sum + count, 0),
    yearSteps: heatSteps(years.map(({ count }) => count)),
  };
  if (years.length > mostYearsInFull)
    return {
      ...page,
      daySteps: heatSteps([]),
      monthSteps: heatSteps([]),
      years: [],
      decades: decadesOf(years).toReversed(),
    };
  const months = countMap(countsByMonth(catalog));
  const allDays = countsByDay(catalog);
  const days = Map.groupBy(allDays, ({ date }) => date.slice(0, 4));
  const daySteps = heatSteps(allDays.map(({ count }) => count));
  const linkDays = allDays.length <= linkedDays;
  return {
    ...page,
    decades: [],
    daySteps,
    monthSteps: heatSteps([...months.values()]),
    years: years.toReversed().map((year) => ({
      ...countedDate(year),
      days: heatMap(days.get(year.date) ?? [], linkDays, daySteps),
      months: monthsOf(year.date).map((month) => monthCount(month, months)),
    })),
  };
}

function heatMap(days: readonly DateCount[], linkDays: boolean, steps: HeatSteps): HeatMap {
  if (linkDays) return dayMarks(days);
  const months = Map.groupBy(days, ({ date }) => date.slice(0, 7));
  const sum = (counts: readonly DateCount[]) => counts.reduce((total, { count }) => total + count, 0);
  return monthMarks(
    days,
    [...months].map(([date, counts]) => ({ date, count: sum(counts) })),
    steps,
  );
}
