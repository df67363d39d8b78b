const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
// The codes of CLDR for an unknown region and for its two pseudo-regions.
const pseudoRegions = new Set(['ZZ', 'XA', 'XB']);

/**
 * The names of every country, territory and union of countries by its code, from Unicode's data. For each language in turn, the
 * long name and then the short one (United States, US); each name once.
 */
export function regionNames(languages: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const displayNames = languages.flatMap((language) =>
    (['long', 'short'] as const).map(
      (style) => new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' }),
    ),
  );
  const codes = alphabet
    .flatMap((first) => alphabet.map((second) => first + second))
    .filter((code) => !pseudoRegions.has(code));
  const named = codes.map((code) => {
    const names = displayNames.map((names) => names.of(code)).filter((name) => name !== undefined);
    return [code, [...new Set(names)]] as const;
  });
  return new Map(named.filter(([, names]) => names.length > 0));
}

// European Union, Eurozone, United Nations, outlying Oceania.
const unions = new Set(['EU', 'EZ', 'UN', 'QO']);

/** The same for countries and territories only. */
export function countryNames(languages: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return new Map([...regionNames(languages)].filter(([code]) => !unions.has(code)));
}
