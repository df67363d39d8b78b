/** More at once, and some voices fall silent after a quarter of a minute. */
const longest = 200;
const ends = [/[.?!।۔؟…]["'”’)]*\s+/g, /[,;:،؛–—]\s+/g, /\s+/g];

/** A paragraph in pieces that a voice reads in one breath, cut after sentences where it can be. */
export function spokenPieces(text: string): readonly string[] {
  const pieces: string[] = [];
  let rest = text.trim().replace(/\s+/g, ' ');
  while (rest.length > longest) {
    const cut = cutIn(rest.slice(0, longest));
    pieces.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut);
  }
  return rest === '' ? pieces : [...pieces, rest];
}

function cutIn(text: string): number {
  for (const end of ends) {
    const last = [...text.matchAll(end)].at(-1);
    if (last) return last.index + last[0].length;
  }
  return text.length;
}
