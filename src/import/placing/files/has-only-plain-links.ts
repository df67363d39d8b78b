/**
 * Whether all that could be a link leads to the web or to a file of the archive, as nearly always, so that the text need not be
 * taken apart: an address that begins so is one, whatever signs of Markdown follow.
 */
export function hasOnlyPlainLinks(body: string): boolean {
  if (/(?<!\\)(?:\\\\)*(?:\]:|<[a-z])/i.test(body)) return false;
  for (const [, href = ''] of body.matchAll(/\]\(\s*([^\s()]*)/g)) {
    if (!/^(?:https?:\/\/[^\s/]|[\w./-]+\.md$)/.test(href) || href.startsWith('/')) return false;
  }
  return true;
}
