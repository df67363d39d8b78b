import type { DateCount } from '../../catalog/queries/date-queries.ts';
import { dateFile, type Url, urlOf } from '../parts/addresses.ts';
import { type HeatSteps, heat } from './heat.ts';

/** The days of a year as coloured squares: a column for each week, Monday on top. Sizes are in SVG units. */
export interface HeatMap {
  readonly width: number;
  readonly height: number;
  /** The links: the days with articles, or the months if there are too many days to link. */
  readonly marks: readonly HeatMark[];
  /** The days of each heat level, from 1 to 4, if the days are not links. */
  readonly paint: readonly { readonly heat: number; readonly path: string }[];
}

interface HeatMark {
  readonly date: string;
  readonly url: Url;
  readonly count: number;
  /** Data of an SVG path. */
  readonly path: string;
}

const pitch = 10;
const side = 9;
/** A leap year that begins on a Sunday touches 54 weeks. */
const size = { width: 54 * pitch - 1, height: 7 * pitch - 1 };
const dayMillis = 86_400_000;

/** The heat map of a year that links its days. */
export function dayMarks(days: readonly DateCount[]): HeatMap {
  const marks = days.map(({ date, count }) => ({ date, count, url: urlOf(dateFile(date)), path: square(date) }));
  return { ...size, marks, paint: [] };
}

/** The heat map of a year that links its months. The days of a hundred years would be too many links. */
export function monthMarks(days: readonly DateCount[], months: readonly DateCount[], steps: HeatSteps): HeatMap {
  const paint = [1, 2, 3, 4].map((level) => ({
    heat: level,
    path: days.flatMap(({ date, count }) => (heat(count, steps) === level ? [square(date)] : [])).join(''),
  }));
  const marks = months.map(({ date, count }) => ({ date, count, url: urlOf(dateFile(date)), path: outline(date) }));
  return { ...size, marks, paint: paint.filter(({ path }) => path !== '') };
}

/** The week of the year and the day of the week, both from 0. Weeks begin on Monday. */
function weekOf(day: string): { readonly week: number; readonly weekday: number } {
  const first = Date.parse(`${day.slice(0, 4)}-01-01`);
  const lead = (new Date(first).getUTCDay() + 6) % 7;
  const square = lead + Math.round((Date.parse(day) - first) / dayMillis);
  return { week: Math.floor(square / 7), weekday: square % 7 };
}

// 2023-01-03 => M10 10h9v9h-9z
function square(day: string): string {
  const { week, weekday } = weekOf(day);
  return `M${week * pitch} ${weekday * pitch}h${side}v${side}h-${side}z`;
}

/** The line around the days of a month. */
function outline(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const [from, to] = [weekOf(`${month}-01`), weekOf(`${month}-${last}`)];
  const x = (week: number) => week * pitch;
  const [top, bottom] = [from.weekday * pitch, (to.weekday + 1) * pitch];
  return (
    `M${x(from.week + 1)} 0H${x(to.week + 1)}V${bottom}H${x(to.week)}V${7 * pitch}` +
    `H${x(from.week)}V${top}H${x(from.week + 1)}z`
  );
}
