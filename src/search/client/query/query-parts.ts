/** A part of what was typed: a word or a phrase. */
export interface QueryPart {
  readonly text: string;
  readonly quoted: boolean;
  /** Whether it is unwanted. */
  readonly minus: boolean;
  /** Whether nothing was typed after it. */
  readonly last: boolean;
}

const doubleQuotes = /[\u201c-\u201f\u00ab\u00bb\u2033\uff02]/g;
const part = /(?<minus>(?<=^|\s)[-\u2212])?(?:"(?<phrase>[^"]*)(?:"|$)|(?<plain>[^\s"]+))/gu;

/** Takes a query apart: words at spaces, phrases in quotes of any kind, a minus before what is unwanted. */
export function queryParts(text: string): readonly QueryPart[] {
  const plain = text.normalize('NFC').replace(doubleQuotes, '"');
  return [...plain.matchAll(part)].map(({ groups, index, 0: whole }) => ({
    text: groups?.phrase ?? groups?.plain ?? '',
    quoted: groups?.phrase !== undefined,
    minus: groups?.minus !== undefined,
    last: index + whole.length === plain.length,
  }));
}
