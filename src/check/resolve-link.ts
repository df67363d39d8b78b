/** Where a link leads. */
export type Target =
  | { readonly to: 'file'; readonly path: string; readonly fragment?: string }
  /** Another site, by http or https. */
  | { readonly to: 'outside' }
  /** Mail, telephone: nothing that a site holds. */
  | { readonly to: 'elsewhere' }
  | { readonly to: 'nowhere'; readonly message: string };

const scheme = /^([a-z][a-z0-9+.-]*):/i;
const harmless = new Set(['mailto', 'tel', 'sms', 'geo', 'urn', 'doi', 'xmpp']);

/**
 * Where a link that stands in the file `from` leads. `base` is the site's own address with a slash at its end: what begins
 * with it is a file of the site. Paths are decoded; a link that climbs out of the site or names a folder is wrong.
 */
export function resolveLink(from: string, link: string, base: string | undefined): Target {
  const value = link.trim();
  if (base !== undefined && value.startsWith(base)) return fileTarget('', value.slice(base.length) || 'index.html');
  const protocol = scheme.exec(value)?.[1]?.toLowerCase();
  if (protocol === 'http' || protocol === 'https' || value.startsWith('//')) return { to: 'outside' };
  if (protocol !== undefined && harmless.has(protocol)) return { to: 'elsewhere' };
  if (protocol !== undefined) return { to: 'nowhere', message: `leads to a "${protocol}:" address` };
  if (value.startsWith('/')) return { to: 'nowhere', message: 'begins at the server’s root: breaks in a subfolder' };
  return fileTarget(from, value);
}

function fileTarget(from: string, value: string): Target {
  const hash = value.indexOf('#');
  const address = hash < 0 ? value : value.slice(0, hash);
  const path = (address.includes('?') ? address.slice(0, address.indexOf('?')) : address) || undefined;
  try {
    const fragment = hash < 0 ? '' : decodeURIComponent(value.slice(hash + 1));
    const reached = path === undefined ? from : join(from, decodeURIComponent(path));
    if (reached === undefined) return { to: 'nowhere', message: 'climbs out of the site' };
    if (reached === '' || reached.endsWith('/')) return { to: 'nowhere', message: 'names a folder instead of a file' };
    return { to: 'file', path: reached, ...(fragment === '' ? {} : { fragment }) };
  } catch {
    return { to: 'nowhere', message: 'is wrongly percent-encoded' };
  }
}

/** A relative path from a file; undefined where it leaves the site. */
function join(from: string, path: string): string | undefined {
  const steps = from.split('/').slice(0, -1);
  const parts = path.split('/');
  for (const part of parts) {
    if (part === '..') {
      if (steps.pop() === undefined) return undefined;
    } else if (part !== '.' && part !== '') steps.push(part);
  }
  const last = parts.at(-1);
  return last === '' || last === '.' || last === '..' ? `${steps.join('/')}/` : steps.join('/');
}
