/** The first character that no text of an archive may hold: XML can't carry it, or HTML calls it an error. */
export function firstUnprintable(text: string): { readonly place: number; readonly name: string } | undefined {
  const place = text.search(unprintable);
  return place === -1 ? undefined : { place, name: codePointName(text.codePointAt(place) ?? 0) };
}

const unprintable = /[^\P{Cc}\t\n]|[\p{Cs}\ufdd0-\ufdef\ufffe\uffff]/u;

// 0x9 => U+0009
export function codePointName(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
