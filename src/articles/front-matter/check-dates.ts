import type { Stamp } from '../model/article.ts';
import type { Flaw } from '../model/result.ts';
import type { ArticleFields } from './article-schema.ts';

const day = 86_400_000;

/** A flaw of the field at the end of `path`. */
export type FieldFlaw = Flaw & { readonly path: readonly (string | number)[] };

/** Dates that can't be: more than a day after `now` (zones and early editions differ by less), or before the article's own. */
export function checkDates(fields: ArticleFields, now: number): readonly FieldFlaw[] {
  const dates: readonly (readonly [FieldFlaw['path'], Stamp])[] = [
    [['date'], fields.date],
    ...(fields.updated ? [[['updated'], fields.updated] as const] : []),
    ...fields.corrections.map((correction, place) => [['corrections', place, 'date'], correction.date] as const),
    ...(fields.withdrawn ? [[['withdrawn', 'date'], fields.withdrawn.date] as const] : []),
  ];
  return dates.flatMap(([path, stamp]) => {
    if (stamp.millis > now + day)
      return [
        { path, message: `lies in the future: ${shown(stamp)}`, remedy: 'mend the date, or keep the article back' },
      ];
    if (!isBefore(stamp, fields.date)) return [];
    return [
      {
        path,
        message: `is before the article's date: ${shown(stamp)} < ${shown(fields.date)}`,
        remedy: 'mend one of the two',
      },
    ];
  });
}

function isBefore(stamp: Stamp, date: Stamp): boolean {
  return stamp.hasTime && date.hasTime ? stamp.millis < date.millis : stamp.day < date.day;
}

function shown(stamp: Stamp): string {
  return stamp.hasTime ? stamp.iso : stamp.day;
}
