/** The path of a URL from the site's root. Undefined for URLs of other sites. */
export function requestedFile(address: string, scope: string): string | undefined {
  const { origin, pathname } = new URL(address);
  const root = new URL(scope);
  if (origin !== root.origin || !pathname.startsWith(root.pathname)) return undefined;
  return pathname.slice(root.pathname.length);
}

/**
 * The HTML file of a path, because hosts may omit `index.html` and `.html`: `2023/` => `2023/index.html`,
 * `2023/07/x` => `2023/07/x.html`.
 */
export function pageFile(path: string): string {
  if (path === '' || path.endsWith('/')) return `${path}index.html`;
  return path.endsWith('.html') ? path : `${path}.html`;
}
