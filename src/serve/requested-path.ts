/** The path of a request in the site's folder, or why the request cannot have one. */
export type RequestedPath =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly status: 400 | 414; readonly text: string };

/** Longer than the address of any page, percent-encoded. */
export const longestTarget = 8000;
/** The limit of all disks in use, in bytes. */
const longestName = 255;

/** Reads the target of a request. The path begins with `/` and is decoded. No name in it can lead out of a folder. */
export function requestedPath(target: string): RequestedPath {
  if (target.length > longestTarget) return tooLong;
  if (!target.startsWith('/')) return refuse('it must begin with "/"');
  const [written = ''] = target.split(/[?#]/, 1);
  if (/%2f/i.test(written)) return refuse('it has "%2F", an encoded slash');
  const path = decode(written);
  if (path === undefined) return refuse('it has a "%" that is not part of UTF-8 text');
  if (/[\p{Cc}\\]/u.test(path)) return refuse('it has a backslash or a control character');
  const names = path.split('/');
  if (names.some((name) => name === '.' || name === '..')) return refuse('it has "." or ".." as a name');
  if (names.some((name) => Buffer.byteLength(name) > longestName)) return tooLong;
  return { ok: true, path };
}

const tooLong: RequestedPath = { ok: false, status: 414, text: 'This address is too long.' };

function refuse(reason: string): RequestedPath {
  return { ok: false, status: 400, text: `This is not an address of the site: ${reason}.` };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
