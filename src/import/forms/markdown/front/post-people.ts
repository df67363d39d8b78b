import type { Note } from '../../../reading/draft/draft.ts';
import type { NameRecords } from './name-records.ts';

/** The names of people in front matter. A key is replaced by its name, or by its own words with a note. */
export function postPeople(
  keys: readonly string[],
  records: NameRecords,
  notes: Note[],
  field: string,
): readonly string[] {
  const unknown = keys.filter((key) => records.nameOf('people', key) === undefined && isKey(key));
  if (unknown.length > 0)
    notes.push({ kind: 'unsure', field, message: `no author record has the name of ${unknown.join(', ')}` });
  return keys.map((key) => records.nameOf('people', key) ?? (isKey(key) ? nameFromKey(key) : key));
}

function isKey(name: string): boolean {
  return /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/.test(name);
}

// mel-choyce => Mel Choyce. A key without a hyphen stays as it is.
function nameFromKey(key: string): string {
  return /[-_]/.test(key)
    ? key
        .split(/[-_]/)
        .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
        .join(' ')
    : key;
}
