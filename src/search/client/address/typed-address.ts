/** An address that a reader typed: a path in this archive, or an address elsewhere. */
export interface TypedAddress {
  /** From the site's root. Undefined if it is not in this archive. */
  readonly path?: string;
}

/** Reads a text that is an address: `2023/07/27/kim`, `/kim.html`, `https://…`. `root` is the whole address of the site. */
export function typedAddress(text: string, root: string): TypedAddress | undefined {
  const typed = text.trim();
  if (/\s/.test(typed) || typed.length > 2000) return undefined;
  if (typed.startsWith(root)) return pathOf(typed.slice(root.length));
  if (/^https?:\/\//i.test(typed)) return {};
  // A host and a path.
  if (/^(?:[\w-]+\.)+[a-z]{2,}\/./i.test(typed) && !/^[^/]+\.html?\//i.test(typed)) return {};
  return /.\/.|^\/.|.\.html?$/i.test(typed) ? pathOf(typed) : undefined;
}

function pathOf(typed: string): TypedAddress {
  const path = typed.replace(/^\/+/, '').replace(/[?#].*/s, '');
  const isSafe = path !== '' && !path.includes('..') && !/^[a-z][\w+.-]*:/i.test(path);
  if (!isSafe) return {};
  return { path: path.endsWith('/') ? `${path}index.html` : /\.\w+$/.test(path) ? path : `${path}.html` };
}
