import { BodyElement } from '../body-element.ts';
import type { Resolve } from '../resolve.ts';
import { pictureAddresses } from './picture-addresses.ts';

/**
 * Gives each picture one address: of all that its element, its `picture` and its twin in a `noscript` name, the first that leads to
 * a file, or else the first on the web. Changes `root`.
 */
export function settlePictures(root: BodyElement, resolve: Resolve): void {
  for (const element of root.querySelectorAll('amp-img,amp-anim,image')) asPicture(element);
  for (const element of root.querySelectorAll('div,span,a,section,figure')) showBackground(element);
  const more = new Map<BodyElement, string[]>();
  for (const fallback of root.querySelectorAll('noscript')) joinTwin(fallback, more);
  for (const picture of root.querySelectorAll('picture')) joinSources(picture, more);
  for (const image of root.querySelectorAll('img')) {
    const src = bestAddress([...pictureAddresses(image), ...(more.get(image) ?? [])], resolve);
    const { alt = '' } = image.attributes;
    if ((image.attributes.src?.trim() ?? '') !== src) image.replaceWith(new BodyElement('IMG', { src, alt }));
  }
}

function bestAddress(addresses: readonly string[], resolve: Resolve): string {
  const [first = ''] = addresses;
  if (addresses.length < 2) return first;
  let onWeb: string | undefined;
  for (const address of addresses) {
    const picture = resolve.picture(address);
    if ('src' in picture) return address;
    if ('href' in picture) onWeb ??= address;
  }
  return onWeb ?? first;
}

function asPicture(element: BodyElement): void {
  element.replaceWith(new BodyElement('IMG', element.attributes), ...fallbacksOf(element));
}

// The fallback of an AMP picture is a plain one.
function fallbacksOf(element: BodyElement): readonly BodyElement[] {
  return element.children.filter(({ nodeName }) => nodeName === 'NOSCRIPT');
}

// <div data-bg="a.jpg"></div>
function showBackground(element: BodyElement): void {
  const { attributes } = element;
  const isLazy = Object.keys(attributes).some((name) => /^data-.*(?:bg|background)/.test(name));
  if (!isLazy || element.querySelector('img,picture,noscript') || /\S/.test(element.textContent)) return;
  const image = new BodyElement('IMG', attributes, element);
  if (pictureAddresses(image).length > 0) element.nodes = [image];
}

function joinSources(picture: BodyElement, more: Map<BodyElement, string[]>): void {
  const sources = picture.querySelectorAll('source');
  const addresses = sources.flatMap((source) => pictureAddresses(source));
  if (addresses.length === 0) return;
  let image = picture.querySelector('img');
  if (image === null) {
    image = new BodyElement('IMG', {});
    picture.append(image);
  }
  more.set(image, [...(more.get(image) ?? []), ...addresses]);
}

// The picture in a `noscript` is the same as the one beside it, or else the only one.
function joinTwin(fallback: BodyElement, more: Map<BodyElement, string[]>): void {
  const image = fallback.querySelector('img');
  if (image === null) return;
  const addresses = pictureAddresses(image);
  const beside = neighbour(fallback);
  const own = beside === undefined ? [] : pictureAddresses(beside);
  const isSame =
    own.length === 0 || own.some((address) => addresses.some((other) => nameIn(other) === nameIn(address)));
  if (beside !== undefined && isSame) {
    more.set(beside, [...(more.get(beside) ?? []), ...addresses]);
    fallback.replaceWith();
  } else if (addresses.some((address) => /\.(?:jpe?g|png|gif|webp|avif)(?:$|[?#&])/i.test(address)))
    fallback.replaceWith(new BodyElement('IMG', image.attributes));
}

function neighbour(fallback: BodyElement): BodyElement | undefined {
  const siblings = fallback.parentNode?.children ?? [];
  const at = siblings.indexOf(fallback);
  for (const sibling of [siblings[at - 1], siblings[at + 1]]) {
    if (sibling === undefined || sibling.nodeName === 'NOSCRIPT') continue;
    const image = sibling.nodeName === 'IMG' ? sibling : sibling.querySelector('img');
    if (image) return image;
  }
  return undefined;
}

// a-300x200.jpg?w=3 => a
function nameIn(address: string): string {
  const path = address.replace(/[?#].*/s, '');
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.[a-z]{3,4}$/i, '')
    .replace(/-\d+x\d+$/, '');
}
