/** How a language writes numbers, dates and times. */
interface Conventions {
  /** The region whose formats the archive uses. Default: the usual region of the language. */
  readonly region?: string;
  /** Whether a time names the part of the day (`सुबह 10:26`) in place of am and pm. */
  readonly namesDayPeriods?: true;
  /** Whether months have no short names. */
  readonly hasOnlyLongMonths?: true;
  readonly comma?: string;
}

/** A language needs a row only if it differs from the defaults. */
const table: Readonly<Record<string, Conventions>> = {
  bn: { namesDayPeriods: true },
  en: { region: 'IN' },
  hi: { namesDayPeriods: true, hasOnlyLongMonths: true },
  mr: { namesDayPeriods: true, hasOnlyLongMonths: true },
  ne: { namesDayPeriods: true, hasOnlyLongMonths: true },
  ur: { region: 'IN', namesDayPeriods: true, hasOnlyLongMonths: true, comma: '،' },
};

export function conventions(lang: string): Conventions {
  return table[lang] ?? {};
}

/** The Intl locale of a language. All languages use Latin digits, like Indian news sites. */
export function locale(lang: string): string {
  const { region } = conventions(lang);
  return `${lang}${region === undefined ? '' : `-${region}`}-u-nu-latn`;
}
