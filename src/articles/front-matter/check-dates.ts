import type { Timestamp } from '../model/article.ts';
import type { FieldName } from '../model/fields.ts';
import type { Issue } from '../model/result.ts';
import type { FrontMatterFields } from './front-matter-schema.ts';

const day = 86_400_000;

/** An issue with the field at the end of `path`. */
export type FieldIssue = Issue & { readonly path: readonly (string | number)[] };

type Dated = Timestamp | { readonly date: Timestamp };
/** A field with a date, or with dates in a group or a list of groups. */
type DateField = {
  [Name in FieldName]-?: NonNullable<FrontMatterFields[Name]> extends Dated | readonly Dated[] ? Name : never;
}[FieldName];

/** Dates that cannot be right: more than a day after `now` (zones and early editions differ by less), or before the article's date. */
export function checkDates(fields: FrontMatterFields, now: number): readonly FieldIssue[] {
  const { date, updated, corrections, withdrawn } = fields;
  const dates = {
    date: [{ path: ['date'], stamp: date }],
    updated: updated ? [{ path: ['updated'], stamp: updated }] : [],
    corrections: corrections.map((correction, index) => ({
      path: ['corrections', index, 'date'],
      stamp: correction.date,
    })),
    withdrawn: withdrawn ? [{ path: ['withdrawn', 'date'], stamp: withdrawn.date }] : [],
  } satisfies Readonly<Record<DateField, readonly { path: FieldIssue['path']; stamp: Timestamp }[]>>;
  return Object.values(dates)
    .flat()
    .flatMap(({ path, stamp }) => {
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
