/**
 * The file of the site that an address asks for, as lists name it: hosts know a folder by its slash, and some leave `.html` out.
 * Undefined for what is not the site's.
 */
export function fileOf(address: string, scope: string): string | undefined {
  const { origin, pathname } = new URL(address);
  const root = new URL(scope);
  if (origin !== root.origin || !pathname.startsWith(root.pathname)) return undefined;
  return pathname.slice(root.pathname.length);
}

// '' => 'index.html', '2023/' => '2023/index.html', '2023/07/x' => '2023/07/x.html'
export function pageFile(path: string): string {
  if (path === '' || path.endsWith('/')) return `${path}index.html`;
  return path.endsWith('.html') ? path : `${path}.html`;
}
