/** Words in lower case in headline-style capitals, except as first or last word and after a colon. */
const small = new Set(
  'a an and as at but by down for from in into nor of on onto or over so the till to up via with yet'.split(' '),
);

/** Headline-style capitals for English titles, for Chicago and MLA. Titles in other languages are not changed. */
export function capitals(title: string, lang: string): string {
  if (!/^en\b/.test(lang)) return title;
  const words = title.split(' ');
  return words
    .map((word, index) => {
      const isEdge = index === 0 || index === words.length - 1 || /[:–—?!]$/.test(words[index - 1] ?? '');
      if (!isEdge && small.has(word.toLowerCase())) return word;
      return word.replace(
        /(^["'“‘(]?|[a-z]-)([a-z])(?=[a-z]*(?![a-z]*[A-Z]))/g,
        (_, before, first) => before + first.toUpperCase(),
      );
    })
    .join(' ');
}

/** A title in quotation marks, with a full stop inside unless it has its own end mark. */
export function quotedTitle(title: string): string {
  const inner = title
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replace(/"([^"]*)"/g, '‘$1’');
  return `“${closed(inner)}”`;
}

/** The text with a full stop, unless it already has an end mark. */
export function closed(text: string): string {
  return /[.?!।۔؟…]["'”’)]*$/.test(text) ? text : `${text}.`;
}
