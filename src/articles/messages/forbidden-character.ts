// One class: an alternation costs four times as much on a whole article.
const forbidden = /[[\p{Cc}\u{fdd0}-\u{fdef}\u{fffe}\u{ffff}]--[\t\n]]/v;

/** The first character that no text of an archive may hold: XML can't carry it, or HTML calls it an error. */
export function firstForbiddenCharacter(text: string): { readonly place: number; readonly name: string } | undefined {
  const place = text.isWellFormed() ? text.search(forbidden) : loneSurrogate(text);
  return place === -1 ? undefined : { place, name: codePointName(text.codePointAt(place) ?? 0) };
}

function loneSurrogate(text: string): number {
  return text.search(/\p{Cs}/u);
}

// 0x9 => U+0009
export function codePointName(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
