import { decodeAddress } from './decode-address.ts';

/** The host and the part after it of an address, in the form in which addresses are compared. */
interface AddressParts {
  /** Without `www.`, in small letters. Empty if the address is only a path. */
  readonly host: string;
  /** Decoded, in small letters, without a slash at the end, `index.html` or `amp`: `/2013/05/rain`. */
  readonly path: string;
  /** `?p=12`, without parameters that only count visits. Empty if there is none. */
  readonly query: string;
}

const visitParameters = /^(?:utm_.*|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|_ga|ref|ref_src|amp)$/i;
const startsWithHost = /^(?:[\w-]+\.)+[a-z]{2,}(?:[:/?#]|$)/i;

/**
 * The forms under which an old address is found, the most exact first: with its host, without it, and its last part alone. If a query
 * names the article (`/story.php?id=12`), the path alone does not. Empty for a text that is no address, or the address of a home page.
 */
export function oldAddressForms(address: string): readonly string[] {
  const parts = partsOf(address);
  if (!parts) return [];
  const { host, path, query } = parts;
  const whole = path + query;
  if (whole === '') return [];
  const last = query === '' ? lastName(path) : '';
  return [...new Set([host + whole, whole, last])].filter((form) => form !== '');
}

/** The forms under which to look up what a reader typed: as above, then without the query. */
export function lookedUpForms(typed: string): readonly string[] {
  const parts = partsOf(typed);
  const withoutQuery = parts && parts.query !== '' ? oldAddressForms(parts.host + (parts.path || '/')) : [];
  return [...new Set([...oldAddressForms(typed), ...withoutQuery])];
}

/** The path of an address as hosts compare it: decoded, with its query. Undefined for the root alone and what is no address. */
export function oldAddressPath(address: string): { readonly path: string; readonly query: string } | undefined {
  const url = parse(address);
  if (!url || (url.pathname === '/' && url.search === '')) return undefined;
  return { path: decodeAddress(url.pathname), query: url.search.slice(1) };
}

/** An address without its host, as readers may write it in several ways: `https://example.org/Rain/?utm_source=x` => `/rain`. */
export function comparedAddress(address: string): string {
  const parts = partsOf(address);
  return parts ? parts.path + parts.query : '';
}

/** Whether a query may name an article: it has more than parameters that count visits. */
export function canNameArticle(search: string): boolean {
  return [...new URLSearchParams(search)].some(([name, value]) => value !== '' && !visitParameters.test(name));
}

/** `https://www.example.org/a` => `example.org`. Empty for a path. */
export function hostOfAddress(address: string): string {
  return partsOf(address)?.host ?? '';
}

function partsOf(address: string): AddressParts | undefined {
  const url = parse(address);
  if (!url) return undefined;
  const kept = [...url.searchParams].filter(([name]) => !visitParameters.test(name)).map((pair) => pair.join('='));
  // Where a folder has the name of a file, hosts add a slash: `/index.php/?p=12`.
  const path = withoutSlashes(decodeAddress(url.pathname).normalize('NFC').toLowerCase())
    .replace(/\/{2,}/g, '/')
    .replace(/\/(?:index|default)\.[a-z]{3,5}$/, '/')
    .replace(/\/amp$/, '/');
  return {
    host: url.hostname === noHost ? '' : url.hostname.replace(/^(?:www|m|amp)\./, ''),
    path: withoutSlashes(path),
    query: kept.length === 0 ? '' : `?${kept.join('&').normalize('NFC').toLowerCase()}`,
  };
}

const noHost = 'no-host.invalid';

function parse(address: string): URL | undefined {
  const text = address.trim();
  if (text === '') return undefined;
  const whole =
    /^[a-z][a-z\d+.-]*:/i.test(text) || text.startsWith('//') || !startsWithHost.test(text) ? text : `//${text}`;
  const base = `https://${noHost}/`;
  const url = URL.canParse(whole, base) ? new URL(whole, base) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

// A loop, because a pattern would need time that grows with the square of the slashes.
function withoutSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}

// `/2013/05/rain.html` => `rain`. Short names, such as a page number, belong to too many addresses.
function lastName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]{2,5}$/, '');
  return name.length < 4 ? '' : name;
}
