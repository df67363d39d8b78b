import { ageTable } from './age-table.ts';
import { letterClass } from './letter-class.ts';
import { letterGroupTable } from './letter-group-table.ts';
import { monthTable } from './month-table.ts';
import { weekdayTable } from './weekday-table.ts';

/**
 * The tables of the import by file name. They are computed once and stored, because Intl and the language recogniser `eld` would take
 * most of the time of a small import to give them.
 */
export async function importTables(): Promise<Readonly<Record<string, string>>> {
  return {
    'src/import/reading/dates/names/names.json': jsonOf({
      letters: letterClass(),
      months: monthTable(),
      weekdays: weekdayTable(),
    }),
    'src/import/reading/dates/ages.json': jsonOf(ageTable()),
    'src/language/letter-groups/letter-groups.json': jsonOf(await letterGroupTable()),
  };
}

function jsonOf(table: object): string {
  return `${JSON.stringify(table, null, 2)}\n`;
}
