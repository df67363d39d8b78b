const deepest = 120;
// Elements without content, and those that a new one of their kind closes.
const flat = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd td th tr option rp rt !doctype'.split(
    ' ',
  ),
);
const tag = /<(\/?)([a-z!][^\s/<>]*)(?:\s[^<>]*)?>/gi;

/**
 * HTML whose elements are nested no deeper than a parser and its readers can follow without running out of stack: tags
 * beyond that are taken out, their content stays.
 */
export function limitNesting(html: string): string {
  if (!hasMore(html, '<', deepest)) return html;
  let depth = 0;
  return html.replace(tag, (whole, slash: string, name: string) => {
    const low = name.toLowerCase();
    if (flat.has(low) || whole.endsWith('/>')) return whole;
    if (slash === '') {
      depth += 1;
      return depth > deepest ? '' : whole;
    }
    if (depth > 0) depth -= 1;
    return depth >= deepest ? '' : whole;
  });
}

function hasMore(text: string, sign: string, count: number): boolean {
  let at = -1;
  for (let found = 0; found <= count; found += 1) {
    at = text.indexOf(sign, at + 1);
    if (at < 0) return false;
  }
  return true;
}
