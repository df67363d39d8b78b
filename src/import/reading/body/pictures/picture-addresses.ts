import { isLazyAttribute } from '../../markup/attributes.ts';
import { cached } from '../../words/cached.ts';
import type { BodyElement } from '../body-element.ts';

const placeholder =
  /placeholder|spacer|blank\.|(?:^|[/_-])(?:(?:pixel|1x1|lazy|lazyload|loading|loader|spinner|transparent|dummy|grey|gray|clear|empty|trans)\.(?:gif|png|svg|jpg|webp)|[a-z]\.gif)(?:$|[?#])|sprite/i;
const shortestData = 400;
const hasPlaceholderName = cached((address) => placeholder.test(address));

/**
 * The addresses of the picture that an `img` or `source` means, the best first: those that a script loads later, `src`, and the
 * sizes in `srcset`, the largest first. Empty if it has only placeholders.
 */
export function pictureAddresses(element: BodyElement): readonly string[] {
  const { src = '', srcset = '', ...others } = element.attributes;
  const lazy = Object.entries(others).filter(([name]) => isLazyAttribute(name));
  const sets = lazy.filter(([name]) => name.includes('srcset')).map(([, value]) => value);
  const addresses = [
    ...lazy.flatMap(([name, value]) => lazyAddress(name, value)),
    src,
    ...[srcset, ...sets].flatMap(addressesInSet),
  ];
  const found = [...new Set(addresses.map((address) => address.trim()))].filter((address) => !isPlaceholder(address));
  // A tiny picture inside the page mostly stands in for another one.
  return [...found.filter((address) => !isTiny(address)), ...found.filter(isTiny)];
}

// Some data attributes are options or lead to pages: data-lazy="true", data-url="/story", data-image-meta="{…}".
function lazyAddress(name: string, value: string): readonly string[] {
  if (name.includes('srcset')) return [];
  const trimmed = value.trim();
  // url("a.jpg") => a.jpg
  const address = /^url\(.*\)$/is.test(trimmed) ? trimmed.slice(4, -1).replace(/["'\s]/g, '') : trimmed;
  const isPicture = /^[^{}[\]<>]+\.(?:jpe?g|png|gif|webp|avif)(?:[?#][^{}<>]*)?$/i.test(address);
  const isSource = /src|original|bg|background/.test(name) && /^[^\s{}[\]<>]+$/.test(address) && /[./]/.test(address);
  return isPicture || (isSource && !/^[\d.]+$/.test(address)) ? [address] : [];
}

/** Whether an address is that of a picture that stands in for another one while it loads. */
function isPlaceholder(address: string): boolean {
  if (address === '' || /^(?:about|javascript|blob):/i.test(address)) return true;
  if (/^data:/i.test(address))
    return /^data:image\/svg/i.test(address) || (isTiny(address) && /^data:image\/gif/i.test(address));
  return hasPlaceholderName(address);
}

function isTiny(address: string): boolean {
  return address.length < shortestData && /^data:/i.test(address);
}

// "a.jpg 300w, b.jpg 600w" => b.jpg, a.jpg. Addresses may contain commas.
function addressesInSet(set: string): readonly string[] {
  const found = [...set.matchAll(/(?<![^\s,])([^\s,]\S*?)(?:,(?=\s)|\s+([\d.]+)[wx]\s*(?:,|$)|\s*$|\s+(?=\S))/g)];
  return found
    .map(([, address = '', size = '0']) => ({ address, size: Number(size) }))
    .toSorted((first, other) => other.size - first.size)
    .map(({ address }) => address);
}
