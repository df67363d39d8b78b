/** The target of a link. */
export type LinkTarget =
  | { readonly to: 'file'; readonly path: string; readonly fragment?: string }
  /** Another site, by http or https. */
  | { readonly to: 'outside' }
  /** An address that is not a page: mail, telephone. */
  | { readonly to: 'elsewhere' }
  | { readonly to: 'nowhere'; readonly message: string };

const scheme = /^([a-z][a-z0-9+.-]*):/i;
const otherSchemes = new Set(['mailto', 'tel', 'sms', 'geo', 'urn', 'doi', 'xmpp']);

/**
 * Resolves a link of the file `from`. `base` is the address of the site and ends in a slash: addresses that begin with it are files
 * of the site. Paths are percent-decoded. A link out of the site or to a folder leads nowhere.
 */
export function resolveLink(from: string, link: string, base: string | undefined): LinkTarget {
  const value = link.trim();
  if (base !== undefined && value.startsWith(base)) return fileTarget('', value.slice(base.length) || 'index.html');
  const protocol = scheme.exec(value)?.[1]?.toLowerCase();
  if (protocol === 'http' || protocol === 'https' || value.startsWith('//')) return { to: 'outside' };
  if (protocol !== undefined && otherSchemes.has(protocol)) return { to: 'elsewhere' };
  if (protocol !== undefined) return { to: 'nowhere', message: `has a "${protocol}:" address` };
  if (value.startsWith('/')) return { to: 'nowhere', message: 'begins with "/", which breaks in a subfolder' };
  return fileTarget(from, value);
}

function fileTarget(from: string, value: string): LinkTarget {
  const hash = value.indexOf('#');
  const address = hash < 0 ? value : value.slice(0, hash);
  const path = (address.includes('?') ? address.slice(0, address.indexOf('?')) : address) || undefined;
  try {
    const fragment = hash < 0 ? '' : decodeURIComponent(value.slice(hash + 1));
    const target = path === undefined ? from : join(from, decodeURIComponent(path));
    if (target === undefined) return { to: 'nowhere', message: 'leads out of the site' };
    if (target === '' || target.endsWith('/')) return { to: 'nowhere', message: 'leads to a folder instead of a file' };
    return { to: 'file', path: target, ...(fragment === '' ? {} : { fragment }) };
  } catch {
    return { to: 'nowhere', message: 'has an invalid percent-encoding' };
  }
}

/** A relative path from a file. Undefined if it leaves the site. */
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
