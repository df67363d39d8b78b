// The mark of a footnote (`[^1]:`) begins no link.
const maybeLink = /(?<!\\)(?:\\\\)*(?:(?<!\[\^[^\]\s]{1,40})\]:|<[a-z])/i;
const plainLink = /^(?:https?:\/\/[^\s/]|[\w./-]+\.md$|mailto:[\w.+-]+@[\w.-]+$)/;

/**
 * Whether everything in Markdown that could be a link points to the web, to a mail address or to an article file. Then the text need
 * not be parsed to check its links. Nearly all texts are so. Pictures are no links.
 */
export function hasOnlyPlainLinks(body: string): boolean {
  if (maybeLink.test(body)) return false;
  // Most texts have no link, and this search is faster than the pattern.
  if (!body.includes('](')) return true;
  for (const [, picture, href = ''] of body.matchAll(/((?<!\\)!\[[^[\]`\\]{0,1000})?\]\(\s*([^\s()]*)/g)) {
    if (href.includes('[')) return false;
    if (picture === undefined && (!plainLink.test(href) || href.startsWith('/'))) return false;
  }
  return true;
}
