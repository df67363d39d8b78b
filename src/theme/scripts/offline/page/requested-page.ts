/** The address of the requested page that is not available offline, from the query string. Undefined for addresses of other sites. */
export function requestedPage(search: string, root: string): string | undefined {
  const page = new URLSearchParams(search).get('page');
  if (page === null) return undefined;
  const url = new URL(page, root);
  return url.href.startsWith(root) ? url.href : undefined;
}
