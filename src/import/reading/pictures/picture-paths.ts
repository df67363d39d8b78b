import { decodeAddress } from '../../../language/addresses/decode-address.ts';

const ending = /\.(?:jpe?g|jpe|png|gif|webp|avif|svg)$/i;
// x-300x200.jpg, x-scaled.jpg, x@2x.jpg, x-e1583400000000.jpg
const size = /[-_](\d{2,5})x(\d{2,5})$|-(?:scaled|rotated)$|-e\d{10,13}$|@\dx$/i;

/**
 * The paths that the address of a picture may mean, the best first: that of an address inside it (`/_next/image?url=…`), its own
 * with the query, and its own without. Decoded, without scheme and host.
 */
export function picturePaths(src: string): readonly string[] {
  const plain = src.trim().replaceAll('\\', '/');
  const parameter = /[?&](?:url|src|image|img|u|file|path|imgurl)=([^&#]+)/i.exec(plain)?.[1];
  const inside = parameter === undefined ? innerAddress(plain) : decodeAddress(parameter);
  const inner = inside !== undefined && ending.test(withoutQuery(inside)) ? [inside] : [];
  const paths = [...inner, plain].flatMap((address) => {
    const path = decodeAddress(address).replace(/^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/]*/i, '');
    return [path, decodeAddress(withoutQuery(address)).replace(/^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/]*/i, '')];
  });
  return [...new Set(paths)];
}

// https://cdn.example/width=300/https://paper.example/a.jpg
function innerAddress(address: string): string | undefined {
  const at = address.search(/(?<=.)https?(?::|%3a)(?:\/|%2f)/i);
  return at < 0 ? undefined : decodeAddress(address.slice(at));
}

function withoutQuery(address: string): string {
  return address.replace(/[?#].*/s, '');
}

/** Whether a path is that of a picture. A copy of a site may have the query in its names: `a.jpg?w=300`, `a.jpg@w=300`. */
export function isPicturePath(path: string): boolean {
  return ending.test(cleanName(path));
}

/** The path without a query that became a part of the name. */
export function cleanName(path: string): string {
  return path.replace(/(\.(?:jpe?g|jpe|png|gif|webp|avif|svg))[?@][^/]*$/i, '$1');
}

/** The same key for all sizes and spellings of a picture: its letters and digits, without ending and size. */
export function pictureKey(path: string): string {
  let name = (cleanName(path).split('/').at(-1) ?? '').toLowerCase();
  while (ending.test(name)) name = name.replace(ending, '');
  const plain = name.replace(size, '').replace(size, '');
  return (plain === '' ? name : plain).normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** The width in the name of a picture; infinite for the original. */
export function widthOf(path: string): number {
  const width = size.exec(cleanName(path).replace(ending, ''))?.[1];
  return width === undefined ? Number.POSITIVE_INFINITY : Number(width);
}
