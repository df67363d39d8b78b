import { locale } from '../../../language/conventions.ts';

const shapes = {
  longDay: { day: 'numeric', month: 'long', year: 'numeric' },
  fullDay: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long' },
  weekdayShort: { weekday: 'short' },
  monthYear: { month: 'long', year: 'numeric' },
  month: { month: 'long' },
  dayMonth: { day: 'numeric', month: 'long' },
  monthShort: { month: 'short' },
  clock: { hour: 'numeric', minute: '2-digit', hour12: true },
  clockByPeriod: { hour: 'numeric', minute: '2-digit', dayPeriod: 'short' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateShape = keyof typeof shapes;

const formats = new Map<string, Intl.DateTimeFormat>();

/** A cached formatter for each language, shape and zone. Creating a formatter costs a thousand times more than using it. */
export function dateFormat(lang: string, shape: DateShape, timeZone: string): Intl.DateTimeFormat {
  const key = `${lang} ${shape} ${timeZone}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale(lang), { ...shapes[shape], timeZone });
    formats.set(key, format);
  }
  return format;
}
