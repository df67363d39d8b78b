const letter = /[\p{L}\p{M}\u200c\u200d]/u;
const unassigned = /[\p{Cn}\p{Co}]/u;

/**
 * A class of all letters and marks, for patterns without the flag `u`. It names the ranges of all other characters, which are fewer:
 * a pattern with `\p{L}` takes many times as long to compile. Pairs of surrogates are no letters here.
 */
export function letterClass(): string {
  const ranges: (readonly [from: number, to: number])[] = [];
  let open: { readonly from: number; to: number } | undefined;
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const character = String.fromCharCode(unit);
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
    if (unassigned.test(character) && !isSurrogate) continue;
    if (letter.test(character) && !isSurrogate) {
      if (open) ranges.push([open.from, open.to]);
      open = undefined;
    } else if (open) open.to = unit;
    else open = { from: unit, to: unit };
  }
  if (open) ranges.push([open.from, 0xffff]);
  return `[^${ranges.map(([from, to]) => (from === to ? escaped(from) : `${escaped(from)}-${escaped(to)}`)).join('')}]`;
}

function escaped(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
