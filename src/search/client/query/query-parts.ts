/** A typed word or phrase. */
export interface QueryPart {
  readonly text: string;
  readonly quoted: boolean;
  readonly excluded: boolean;
  /** Whether it ends the query. */
  readonly last: boolean;
}

const doubleQuotes = /[\u201c-\u201f\u00ab\u00bb\u2033\uff02]/g;
/** In a Hebrew acronym, people type a quotation mark for the sign of acronyms: צה"ל, צה״ל. */
const typedGershayim = /(?<=\p{sc=Hebrew})"(?=\p{sc=Hebrew})/gu;
const part = /(?<minus>(?<=^|\s)[-\u2212])?(?:"(?<phrase>[^"]*)(?:"|$)|(?<plain>[^\s"]+))/gu;

/** Splits a query into words and quoted phrases. A minus before one excludes it. */
export function queryParts(text: string): readonly QueryPart[] {
  const plain = text.normalize('NFC').replace(doubleQuotes, '"').replace(typedGershayim, '\u05f4');
  return [...plain.matchAll(part)].map(({ groups, index, 0: whole }) => ({
    text: groups?.phrase ?? groups?.plain ?? '',
    quoted: groups?.phrase !== undefined,
    excluded: groups?.minus !== undefined,
    last: index + whole.length === plain.length,
  }));
}
