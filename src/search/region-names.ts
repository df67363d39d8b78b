/** One region's names, a name for each language and form that Unicode knows. */
export type RegionNames = readonly string[];

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
// What CLDR calls an unknown region and its two pseudo-regions.
const unreal = new Set(['ZZ', 'XA', 'XB']);

/** The names of every country and territory in each language, long and short (United States, US), by Unicode's data. */
export function regionNames(languages: readonly string[]): readonly RegionNames[] {
  const speakers = languages.flatMap((language) =>
    (['long', 'short'] as const).map(
      (style) => new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' }),
    ),
  );
  const codes = alphabet
    .flatMap((first) => alphabet.map((second) => first + second))
    .filter((code) => !unreal.has(code));
  const named = codes.map((code) => speakers.map((speaker) => speaker.of(code)).filter((name) => name !== undefined));
  return named.filter((names) => names.length > 0).map((names) => [...new Set(names)]);
}
