import type { Timestamp } from '../model/article.ts';
import type { Issue } from '../model/result.ts';
import type { FrontMatterFields } from './front-matter-schema.ts';

const day = 86_400_000;

/** An issue with the field at the end of `path`. */
export type FieldIssue = Issue & { readonly path: readonly (string | number)[] };

/** Dates that cannot be right: more than a day after `now` (zones and early editions differ by less), or before the article's date. */
export function checkDates(fields: FrontMatterFields, now: number): readonly FieldIssue[] {
  const dates: readonly (readonly [FieldIssue['path'], Timestamp])[] = [
    [['date'], fields.date],
    ...(fields.updated ? [[['updated'], fields.updated] as const] : []),
    ...fields.corrections.map((correction, index) => [['corrections', index, 'date'], correction.date] as const),
    ...(fields.withdrawn ? [[['withdrawn', 'date'], fields.withdrawn.date] as const] : []),
  ];
  return dates.flatMap(([path, stamp]) => {
    if (stamp.millis > now + day)
      return [
        {
          path,
          message: `is in the future: ${formatTimestamp(stamp)}`,
          remedy: 'correct the date, or publish the article later',
        },
      ];
    if (!isBefore(stamp, fields.date)) return [];
    return [
      {
        path,
        message: `is before the article's date: ${formatTimestamp(stamp)} < ${formatTimestamp(fields.date)}`,
        remedy: 'correct one of the two dates',
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
