/** The address of the page that was wanted and is not kept, as this page's own address has it; only ever one of this site. */
export function wantedPage(search: string, root: string): string | undefined {
  const asked = new URLSearchParams(search).get('page');
  if (asked === null) return undefined;
  const url = new URL(asked, root);
  return url.href.startsWith(root) ? url.href : undefined;
}
