/** Words that a title in capitals leaves small, but at its ends and after a colon. */
const small = new Set(
  'a an and as at but by down for from in into nor of on onto or over so the till to up via with yet'.split(' '),
);

/** English titles in capitals, as Chicago and MLA have them; those of other languages stand as they were written. */
export function capitals(title: string, lang: string): string {
  if (!/^en\b/.test(lang)) return title;
  const words = title.split(' ');
  return words
    .map((word, place) => {
      const isEdge = place === 0 || place === words.length - 1 || /[:–—?!]$/.test(words[place - 1] ?? '');
      if (!isEdge && small.has(word.toLowerCase())) return word;
      return word.replace(
        /(^["'“‘(]?|[a-z]-)([a-z])(?=[a-z]*(?![a-z]*[A-Z]))/g,
        (_, before, first) => before + first.toUpperCase(),
      );
    })
    .join(' ');
}

/** A title between quotation marks, with the full stop inside where it has no end of its own. */
export function quotedTitle(title: string): string {
  const inner = title
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replace(/"([^"]*)"/g, '‘$1’');
  return `“${closed(inner)}”`;
}

/** The text with a full stop, unless it ends in one or in a mark that does as well. */
export function closed(text: string): string {
  return /[.?!।۔؟…]["'”’)]*$/.test(text) ? text : `${text}.`;
}
