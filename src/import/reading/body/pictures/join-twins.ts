import { BodyElement, type BodyNode } from '../body-element.ts';
import { pictureAddresses } from './picture-addresses.ts';

/**
 * Removes each `noscript` in an element that repeats the picture beside it, and adds its addresses to `more`. A `noscript` without
 * such a picture is replaced by its own picture. One pass for all, because there may be thousands.
 */
export function joinTwins(parent: BodyElement, more: Map<BodyElement, string[]>): void {
  const nodes: BodyNode[] = [];
  let before: BodyElement | undefined;
  for (const [at, node] of parent.nodes.entries()) {
    const kept =
      typeof node !== 'string' && node.nodeName === 'NOSCRIPT'
        ? settledTwin(node, [before, elementAfter(parent.nodes, at)], more)
        : node;
    if (kept === undefined) continue;
    nodes.push(kept);
    if (typeof kept !== 'string') before = kept;
  }
  parent.nodes = nodes;
}

function elementAfter(nodes: readonly BodyNode[], at: number): BodyElement | undefined {
  for (let next = at + 1; next < nodes.length; next += 1) {
    const node = nodes[next];
    if (node !== undefined && typeof node !== 'string') return node;
  }
  return undefined;
}

// The fallback as it is, or its picture, or undefined if a picture beside it is the same.
function settledTwin(
  fallback: BodyElement,
  siblings: readonly (BodyElement | undefined)[],
  more: Map<BodyElement, string[]>,
): BodyElement | undefined {
  const image = fallback.querySelector('img');
  if (image === null) return fallback;
  const addresses = pictureAddresses(image);
  const beside = pictureIn(siblings);
  const own = beside === undefined ? [] : pictureAddresses(beside);
  const isSame =
    own.length === 0 || own.some((address) => addresses.some((other) => nameIn(other) === nameIn(address)));
  if (beside !== undefined && isSame) {
    const known = more.get(beside) ?? [];
    known.push(...addresses);
    more.set(beside, known);
    return undefined;
  }
  const isPicture = addresses.some((address) => /\.(?:jpe?g|png|gif|webp|avif)(?:$|[?#&])/i.test(address));
  return isPicture ? new BodyElement('IMG', image.attributes, fallback.parentNode) : fallback;
}

function pictureIn(siblings: readonly (BodyElement | undefined)[]): BodyElement | undefined {
  for (const sibling of siblings) {
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
