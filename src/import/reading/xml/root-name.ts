// A declaration, a comment, or a document type with whatever it declares.
const before = /\s*(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\]?\s*)?>)/iy;

/** The name of a file's outermost element without its prefix, told by the file's beginning; undefined where it is no XML. */
export function rootName(text: string): string | undefined {
  let at = text.startsWith('\ufeff') ? 1 : 0;
  for (before.lastIndex = at; before.test(text); before.lastIndex = at) at = before.lastIndex;
  return /^\s*<(?:[\w.-]+:)?([\w.-]+)/.exec(text.slice(at))?.[1];
}
