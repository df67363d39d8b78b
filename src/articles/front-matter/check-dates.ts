import type { Timestamp } from '../model/article.ts';
import type { Issue } from '../model/result.ts';
import type { FrontMatterFields } from './front-matter-schema.ts';

const day = 86_400_000;

/** An issue of the field at the end of `path`. */
export type FieldIssue = Issue & { readonly path: readonly (string | number)[] };

/** Dates that can't be: more than a day after `now` (zones and early editions differ by less), or before the article's own. */
export function checkDates(fields: FrontMatterFields, now: number): readonly FieldIssue[] {
  const dates: readonly (readonly [FieldIssue['path'], Timestamp])[] = [
    [['date'], fields.date],
    ...(fields.updated ? [[['updated'], fields.updated] as const] : []),
    ...fields.corrections.map((correction, place) => [['corrections', place, 'date'], correction.date] as const),
    ...(fields.withdrawn ? [[['withdrawn', 'date'], fields.withdrawn.date] as const] : []),
  ];
  return dates.flatMap(([path, stamp]) => {
    if (stamp.millis > now + day)
      return [
        {
          path,
          message: `lies in the future: ${formatTimestamp(stamp)}`,
          remedy: 'mend the date, or keep the article back',
        },
      ];
    if (!isBefore(stamp, fields.date)) return [];
    return [
      {
        path,
        message: `is before the article's date: ${formatTimestamp(stamp)} < ${formatTimestamp(fields.date)}`,
        remedy: 'mend one of the two',
      },
    ];
  });
}

function isBefore(stamp: Timestamp, date: Timestamp): boolean {
  return stamp.hasTime && date.hasTime ? stamp.millis < date.millis : stamp.day < date.day;
}

function formatTimestamp(stamp: Timestamp): string {
  return stamp.hasTime ? stamp.iso : stamp.day;
}
