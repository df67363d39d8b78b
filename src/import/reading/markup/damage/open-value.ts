// These never hold tags.
const plainAttribute = /^(?:href|src|class|id|style|name|rel)$/i;

/**
 * Whether the quote of an attribute was closed by a later one that begins something else: `<a href="x>text</a> <a href="y">`.
 * `value` contains a `>`, and `after` is the character after the closing quote.
 */
export function isOpenValue(name: string, value: string, after: string): boolean {
  if (!/<\/?[a-z]/i.test(value) || /(?:javascript|data):/i.test(value)) return false;
  return /[^\s/>]/.test(after) || plainAttribute.test(name);
}
