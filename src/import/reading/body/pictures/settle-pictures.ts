import { noAttributes } from '../../markup/attributes.ts';
import { cached } from '../../words/cached.ts';
import { BodyElement } from '../body-element.ts';
import type { Resolve } from '../resolve.ts';
import { pictureAddresses } from './picture-addresses.ts';

/**
 * Gives each picture one address: of all that its element, its `picture` and its twin in a `noscript` name, the first that leads to
 * a file, or else the first on the web. Changes `root`.
 */
export function settlePictures(root: BodyElement, resolve: Resolve): void {
  const { standIns, backgrounds, fallbacks, pictures } = pictureElements(root);
  for (const element of standIns) asPicture(element);
  for (const element of backgrounds) showBackground(element);
  const more = new Map<BodyElement, string[]>();
  for (const fallback of fallbacks) joinTwin(fallback, more);
  for (const picture of pictures) joinSources(picture, more);
  for (const image of root.querySelectorAll('img')) {
    const src = bestAddress([...pictureAddresses(image), ...(more.get(image) ?? [])], resolve);
    const { alt = '' } = image.attributes;
    if ((image.attributes.src?.trim() ?? '') !== src) image.replaceWith(new BodyElement('IMG', { src, alt }));
  }
}

interface PictureElements {
  /** Elements of AMP. */
  readonly standIns: BodyElement[];
  readonly backgrounds: BodyElement[];
  readonly fallbacks: BodyElement[];
  readonly pictures: BodyElement[];
}

function pictureElements(root: BodyElement): PictureElements {
  const elements: PictureElements = { standIns: [], backgrounds: [], fallbacks: [], pictures: [] };
  collect(root, elements);
  return elements;
}

function collect(element: BodyElement, elements: PictureElements): void {
  for (const node of element.nodes) {
    if (typeof node === 'string') continue;
    const { nodeName, attributes } = node;
    if (nodeName === 'NOSCRIPT') elements.fallbacks.push(node);
    else if (nodeName === 'PICTURE') elements.pictures.push(node);
    else if (nodeName === 'AMP-IMG' || nodeName === 'AMP-ANIM') elements.standIns.push(node);
    else if (nodeName !== 'IMG' && attributes !== noAttributes)
      for (const name in attributes) if (isBackground(name)) elements.backgrounds.push(node);
    collect(node, elements);
  }
}

const isBackground = cached((name): boolean => /^data-.*(?:bg|background)/.test(name));

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
  if (element.querySelector('img,picture,noscript') || /\S/.test(element.textContent)) return;
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
