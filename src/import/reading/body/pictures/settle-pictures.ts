import { noAttributes } from '../../markup/attributes.ts';
import { cached } from '../../words/cached.ts';
import { BodyElement } from '../body-element.ts';
import type { Resolve } from '../resolve.ts';
import { joinTwins } from './join-twins.ts';
import { pictureAddresses } from './picture-addresses.ts';

/**
 * Gives each picture one address. Its element, its `picture` and its twin in a `noscript` name several; the first that leads to a
 * file is used, or else the first on the web. Changes `root`.
 */
export function settlePictures(root: BodyElement, resolve: Resolve): void {
  const { standIns, backgrounds, fallbacks, pictures } = pictureElements(root);
  for (const element of standIns) asPicture(element);
  for (const element of backgrounds) showBackground(element);
  const more = new Map<BodyElement, string[]>();
  for (const parent of new Set(fallbacks.map(({ parentNode }) => parentNode))) if (parent) joinTwins(parent, more);
  for (const picture of pictures) joinSources(picture, more);
  settleImages(root, more, resolve);
}

function settleImages(element: BodyElement, more: ReadonlyMap<BodyElement, string[]>, resolve: Resolve): void {
  for (const [at, node] of element.nodes.entries()) {
    if (typeof node === 'string') continue;
    if (node.nodeName === 'IMG') element.nodes[at] = settledImage(node, element, more.get(node) ?? [], resolve);
    settleImages(node, more, resolve);
  }
}

function settledImage(image: BodyElement, parent: BodyElement, more: readonly string[], resolve: Resolve): BodyElement {
  const src = bestAddress([...pictureAddresses(image), ...more], resolve);
  const { alt = '' } = image.attributes;
  return (image.attributes.src?.trim() ?? '') === src ? image : new BodyElement('IMG', { src, alt }, parent);
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
