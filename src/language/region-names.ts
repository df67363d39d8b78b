const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
// What CLDR calls an unknown region and its two pseudo-regions.
const unreal = new Set(['ZZ', 'XA', 'XB']);

/**
 * The names of every country, territory and union of countries by its code: in each language, in their order, the long one and
 * then the short one (United States, US), each once, by Unicode's data.
 */
export function regionNames(languages: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const speakers = languages.flatMap((language) =>
    (['long', 'short'] as const).map(
      (style) => new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' }),
    ),
  );
  const codes = alphabet
    .flatMap((first) => alphabet.map((second) => first + second))
    .filter((code) => !unreal.has(code));
  const named = codes.map((code) => {
    const names = speakers.map((speaker) => speaker.of(code)).filter((name) => name !== undefined);
    return [code, [...new Set(names)]] as const;
  });
  return new Map(named.filter(([, names]) => names.length > 0));
}

// European Union, Eurozone, United Nations, the islands without a country of their own.
const unions = new Set(['EU', 'EZ', 'UN', 'QO']);

/** The same of countries and territories alone. */
export function countryNames(languages: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return new Map([...regionNames(languages)].filter(([code]) => !unions.has(code)));
}
