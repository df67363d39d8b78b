import { filters } from './index.ts';

/** Filters whose results are texts with digits, and the position of their language, after the value. */
const languageAt = {
  ...{ amount: 0, longDate: 0, fullDate: 0, dayOfYear: 0, periodLabel: 0, periodShort: 0, clock: 0, moment: 0 },
  plural: 1,
} as const;

type Filter = (...values: never[]) => unknown;

/** The filters of an archive's templates. */
export function filtersOf({ numerals }: { readonly numerals?: Readonly<Record<string, string>> | undefined }) {
  return numerals ? withNumerals(filters, numerals) : filters;
}

/** The filters, with the digits of Devanagari in the texts of languages whose setting asks for them. */
export function withNumerals<Filters extends Readonly<Record<string, Filter>>>(
  filters: Filters,
  numerals: Readonly<Record<string, string>>,
): Readonly<Record<string, Filter>> {
  const changed = Object.entries(languageAt).flatMap(([name, position]): readonly (readonly [string, Filter])[] => {
    const filter = filters[name];
    if (!filter) return [];
    return [
      [
        name,
        (...values: never[]) => {
          const text = filter(...values);
          const lang: unknown = values[position + 1];
          return typeof text === 'string' && numerals[String(lang)] === 'devanagari' ? devanagariDigits(text) : text;
        },
      ],
    ];
  });
  return { ...filters, ...Object.fromEntries(changed) };
}

// '27 जुलाई 2023' => '२७ जुलाई २०२३'
function devanagariDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCodePoint(0x966 + Number(digit)));
}
