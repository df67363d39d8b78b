/** The tags of texts. Styles hold none, and scripts only in strings. */
const textTag =
  /<\/?(?:p|div|h[1-6]|ul|ol|li|blockquote|figure|figcaption|table|tr|td|section|article|main|header|footer|br|hr|img|em|strong)(?=[\s/>])[^<>]*>/gi;
const commentOrTag = new RegExp(`/\\*[^]*?(?:\\*/|$)|${textTag.source}`, 'gi');
const afterCode = /(?:^|[\n>;}])[^\S\n]*$/;
const lineStart = /\n[^\S\n]*$/;
// Not the markup in a string: "<p>", '</p>', (`<p>
const inString = /["'`(+\\]\s*$/;

/**
 * The place in the content of a style, or of a script, where the text of a page begins because the element has no end. `isOpen`
 * if the page ends in it. Otherwise it has the end tag of a later one, or its strings hold markup; so the text of a script must
 * begin on a line of its own.
 */
export function hiddenMarkup(name: string, content: string, isOpen: boolean): number | undefined {
  if (!content.includes('<')) return undefined;
  const isStyle = name === 'style';
  for (const { 0: found, index } of content.matchAll(isStyle ? commentOrTag : textTag)) {
    if (found.startsWith('/*')) continue;
    const before = content.slice(Math.max(0, index - 40), index);
    if (isStyle || (!inString.test(before) && (isOpen ? afterCode : lineStart).test(before))) return index;
  }
  return undefined;
}

/** Whether a script contains the start tag of another one, which is not in a string. */
export function holdsScript(content: string): boolean {
  return /(?:^|[>\n;}])[^\S\n]*<script(?=[\s>])[^<>]*>/i.test(content);
}

/** Whether there is a tag of a text. */
export function holdsTextTag(content: string): boolean {
  return content.search(textTag) >= 0;
}
