/**
 * The text of `_redirects`: the address of a withdrawn article answers "410 Gone" with its own page, which says why. Netlify
 * does so; other hosts that read this file skip the status that they don't know, and the page speaks for itself.
 */
export function hostRedirects(withdrawn: readonly string[]): string {
  return withdrawn.map((url) => `/${url} /${url} 410!\n`).join('');
}
