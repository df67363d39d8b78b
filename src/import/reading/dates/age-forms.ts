import { lazy } from '../../../language/memoize.ts';
import table from './ages.json' with { type: 'json' };

/** The units in which pages give the age of a story. */
export type AgeUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** How a language writes an age: the words before and after the number. */
export interface AgeForm {
  readonly before: string;
  readonly after: string;
  readonly unit: AgeUnit;
}

/** Words for an age without a number: yesterday, vorgestern, ساعتين. */
export type AgeWords = ReadonlyMap<string, { readonly unit: AgeUnit; readonly count: number }>;

/** Ages as `scripts/write-import-tables.ts` writes them: `before#after#unit|…`, the longest first, and `words#count#unit|…`. */
export interface AgeTable {
  readonly forms: string;
  readonly words: string;
}

/** A form and its place among all forms. The longer of two forms that fit comes first. */
interface RankedForm {
  readonly form: AgeForm;
  readonly rank: number;
}

const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const satisfies readonly AgeUnit[];

/** The ages without a number in all languages. */
export const ageWords = lazy((): AgeWords => {
  const ages = rows(table.words).map(
    ([text = '', count, unit]) => [text, { count: Number(count), unit: unitOf(unit) }] as const,
  );
  return new Map(ages);
});

const formsByLetter = lazy(() => {
  const byLetter = new Map<string, RankedForm[]>();
  for (const [rank, [before = '', after = '', unit]] of rows(table.forms).entries()) {
    const key = after === '' ? keyBefore(before) : keyAfter(after);
    const ranked = { form: { before, after, unit: unitOf(unit) }, rank };
    if (!byLetter.get(key)?.push(ranked)) byLetter.set(key, [ranked]);
  }
  return byLetter;
});

/** The longest form that fits between two texts: `head` ends before the number, `tail` begins after it. */
export function ageFormAt(head: string, tail: string, fits: (form: AgeForm) => boolean): AgeForm | undefined {
  const found = [keyBefore(head), keyAfter(tail)].flatMap(
    (key) =>
      formsByLetter()
        .get(key)
        ?.find(({ form }) => fits(form)) ?? [],
  );
  return found.toSorted((first, other) => first.rank - other.rank)[0]?.form;
}

function keyBefore(text: string): string {
  return `<${text.at(-1) ?? ''}`;
}

function keyAfter(text: string): string {
  return `>${text[0] ?? ''}`;
}

function rows(text: string): readonly (readonly string[])[] {
  return text.split('|').map((row) => row.split('#'));
}

function unitOf(name: string | undefined): AgeUnit {
  const unit = units.find((known) => known === name);
  if (unit === undefined) throw new Error(`ages.json: "${name}" is no unit of time`);
  return unit;
}
