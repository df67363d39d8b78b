/**
 * Whether everything in Markdown that could be a link points to the web or to an article file. Then the text need not be
 * parsed to check its links. Nearly all texts are so.
 */
export function hasOnlyPlainLinks(body: string): boolean {
  if (/(?<!\\)(?:\\\\)*(?:\]:|<[a-z])/i.test(body)) return false;
  for (const [, href = ''] of body.matchAll(/\]\(\s*([^\s()]*)/g)) {
    if (!/^(?:https?:\/\/[^\s/]|[\w./-]+\.md$)/.test(href) || href.startsWith('/')) return false;
  }
  return true;
}
