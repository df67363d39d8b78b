/** Maximum length of a chunk. Some voices stop after about 15 seconds. */
const maxLength = 200;
const ends = [/[.?!।۔؟…]["'”’)]*\s+/g, /[,;:،؛–—]\s+/g, /\s+/g];

/** Splits a paragraph into chunks for speech synthesis, after sentences if possible. */
export function speechChunks(text: string): readonly string[] {
  const chunks: string[] = [];
  let rest = text.trim().replace(/\s+/g, ' ');
  while (rest.length > maxLength) {
    const cut = splitIndex(rest.slice(0, maxLength));
    chunks.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut);
  }
  return rest === '' ? chunks : [...chunks, rest];
}

function splitIndex(text: string): number {
  for (const end of ends) {
    const last = [...text.matchAll(end)].at(-1);
    if (last) return last.index + last[0].length;
  }
  return text.length;
}
