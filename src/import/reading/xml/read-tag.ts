/** A start tag. Its attribute values are as written. */
export interface StartTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Written with `/>`. */
  readonly isEmpty: boolean;
  /** The place after it. */
  readonly end: number;
}

const wellFormed = /<([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const loose = /<([A-Za-z_][\w:.-]*)(?![\w:.-])([^<>]*)>/y;
// A value ends with its quotation mark, otherwise before the next attribute or with the tag.
const attribute =
  /(?<![\w:.-])([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"<]*?)(?="|\s[\w:.-]+=|$)|'([^'<]*?)(?='|\s[\w:.-]+=|$)|([^\s"'<>]+))/g;

/**
 * Reads the start tag at a position, also one with faulty attributes. Returns undefined for a `<` that begins no tag: one that
 * no `>` follows, or one whose words are not attributes and whose name has no end tag.
 */
export function readTag(text: string, at: number, hasEndTag: (name: string) => boolean): StartTag | undefined {
  wellFormed.lastIndex = at;
  loose.lastIndex = at;
  const strict = wellFormed.exec(text);
  const match = strict ?? loose.exec(text);
  if (!match) return undefined;
  const [whole, name = '', inside = '', slash = ''] = match;
  const attributes = new Map<string, string>();
  for (const [, key = '', double, single, bare] of inside.matchAll(attribute))
    if (!attributes.has(key)) attributes.set(key, double ?? single ?? bare ?? '');
  const words = inside.replace(/\/$/, '').trim();
  if (words !== '' && attributes.size === 0 && !hasEndTag(name)) return undefined;
  const isEmpty = slash === '/' || (!strict && inside.endsWith('/'));
  return { name, attributes, isEmpty, end: at + whole.length };
}
