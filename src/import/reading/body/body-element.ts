import { type Attributes, noAttributes } from '../markup/attributes.ts';
import { cached } from '../words/cached.ts';

/** A node of an HTML text: a string, or an element with nodes in it. */
export type BodyNode = BodyElement | string;

/** An element of an HTML text. It has a few methods of the DOM and needs far less memory. */
export class BodyElement {
  /** In upper case. */
  readonly nodeName: string;
  readonly attributes: Attributes;
  parentNode: BodyElement | null;
  nodes: BodyNode[] = [];

  constructor(nodeName: string, attributes: Attributes = noAttributes, parent: BodyElement | null = null) {
    this.nodeName = nodeName;
    this.attributes = attributes;
    this.parentNode = parent;
  }

  getAttribute(name: string): string | null {
    return Object.hasOwn(this.attributes, name) ? (this.attributes[name] ?? null) : null;
  }

  get children(): readonly BodyElement[] {
    return this.nodes.filter((node) => typeof node !== 'string');
  }

  get textContent(): string {
    let text = '';
    for (const node of this.nodes) text += typeof node === 'string' ? node : node.textContent;
    return text;
  }

  /** This element or the nearest one around it with one of the names. `names` are separated by commas, here and below. */
  closest(names: string): BodyElement | null {
    const nodeNames = setOf(names);
    let at: BodyElement | null = this;
    while (at && !nodeNames.has(at.nodeName)) at = at.parentNode;
    return at;
  }

  querySelector(names: string): BodyElement | null {
    const nodeNames = setOf(names);
    for (const child of this.nodes) {
      if (typeof child === 'string') continue;
      const elements = nodeNames.has(child.nodeName) ? child : child.querySelector(names);
      if (elements) return elements;
    }
    return null;
  }

  /** All elements in it with one of the names, in the order of the text. */
  querySelectorAll(names: string): readonly BodyElement[] {
    const found: BodyElement[] = [];
    gather(this, setOf(names), found);
    return found;
  }

  /** Adds a node at the end. Text after text is joined with it. */
  append(node: BodyNode): void {
    const last = this.nodes.length - 1;
    if (typeof node !== 'string') {
      node.parentNode = this;
      this.nodes.push(node);
    } else if (typeof this.nodes[last] === 'string') this.nodes[last] += node;
    else if (node !== '') this.nodes.push(node);
  }

  /** Replaces it with other elements. Without arguments it is removed. */
  replaceWith(...others: readonly BodyElement[]): void {
    const { parentNode } = this;
    if (!parentNode) return;
    for (const other of others) other.parentNode = parentNode;
    const at = parentNode.nodes.indexOf(this);
    if (at >= 0) parentNode.nodes.splice(at, 1, ...others);
    this.parentNode = null;
  }
}

function gather(element: BodyElement, nodeNames: ReadonlySet<string>, found: BodyElement[]): void {
  for (const child of element.nodes) {
    if (typeof child === 'string') continue;
    if (nodeNames.has(child.nodeName)) found.push(child);
    gather(child, nodeNames, found);
  }
}

const setOf = cached((names): ReadonlySet<string> => new Set(names.toUpperCase().split(',')));
