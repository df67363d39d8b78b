const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
// What Unicode calls an unknown region and its two pseudo-regions, and what is more than a country.
const unreal = new Set(['ZZ', 'XA', 'XB', 'EU', 'EZ', 'UN', 'QO']);

/** The names of the countries in a language, long and short, by their codes. */
export function countryNames(language: string): ReadonlyMap<string, readonly string[]> {
  const speakers = (['long', 'short'] as const).map(
    (style) => new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' }),
  );
  const codes = letters.flatMap((first) => letters.map((second) => first + second)).filter((code) => !unreal.has(code));
  const named = codes.map((code) => {
    const names = speakers.map((speaker) => speaker.of(code)).filter((name) => name !== undefined);
    return [code, [...new Set(names)]] as const;
  });
  return new Map(named.filter(([, names]) => names.length > 0));
}
