import { lazy, memoize } from '../memoize.ts';

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
// The codes of CLDR for an unknown region and for its two pseudo-regions.
const pseudoRegions = new Set(['ZZ', 'XA', 'XB']);

/**
 * The names of every country, territory and union of countries by its code, from Unicode's data. For each language in turn, the
 * long name and then the short one (United States, US); each name once.
 */
export function regionNames(languages: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const all = languages.map(namesIn);
  const named = regionCodes().map(
    (code) => [code, [...new Set(all.flatMap((names) => names.get(code) ?? []))]] as const,
  );
  return new Map(named.filter(([, names]) => names.length > 0));
}

/** The codes of all regions: those with a name in English. No other language names more. */
const regionCodes = lazy((): readonly string[] => {
  const names = displayNames('en', 'long');
  const codes = alphabet.flatMap((first) => alphabet.map((second) => first + second));
  return codes.filter((code) => !pseudoRegions.has(code) && names.of(code) !== undefined);
});

/** The long and the short name of each region in one language. */
const namesIn = memoize((language): ReadonlyMap<string, readonly string[]> => {
  const styles = [displayNames(language, 'long'), displayNames(language, 'short')];
  return new Map(
    regionCodes().map((code) => [code, styles.map((names) => names.of(code)).filter((name) => name !== undefined)]),
  );
});

function displayNames(language: string, style: 'long' | 'short'): Intl.DisplayNames {
  return new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' });
}

// European Union, Eurozone, United Nations, outlying Oceania.
const unions = new Set(['EU', 'EZ', 'UN', 'QO']);

/** The same for countries and territories only. */
export function countryNames(languages: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return new Map([...regionNames(languages)].filter(([code]) => !unions.has(code)));
}
