import { type Attributes, noAttributes } from '../markup/attributes.ts';

/** A piece of a text as HTML has it: words, or an element with pieces of its own. */
export type BodyNode = BodyElement | string;

/** What the rules of Markdown ask of an element; those of a browser's document answer it too. */
export interface RuleNode {
  readonly nodeName: string;
  readonly parentNode: unknown;
  readonly textContent: string | null;
  readonly children: ArrayLike<RuleNode>;
  getAttribute(name: string): string | null;
  /** `names` are names of elements, with commas between them. */
  closest(names: string): RuleNode | null;
  querySelector(names: string): RuleNode | null;
  querySelectorAll(names: string): Iterable<RuleNode>;
}

const namesOf = new Map<string, ReadonlySet<string>>();

/** An element of an article's HTML: a small part of what a document's has, and many times lighter. */
export class BodyElement implements RuleNode {
  /** In capitals. */
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

  closest(names: string): BodyElement | null {
    const wanted = setOf(names);
    let at: BodyElement | null = this;
    while (at && !wanted.has(at.nodeName)) at = at.parentNode;
    return at;
  }

  querySelector(names: string): BodyElement | null {
    const wanted = setOf(names);
    for (const child of this.nodes) {
      if (typeof child === 'string') continue;
      const found = wanted.has(child.nodeName) ? child : child.querySelector(names);
      if (found) return found;
    }
    return null;
  }

  /** Every element of the names in it, in the order of the text. */
  querySelectorAll(names: string): readonly BodyElement[] {
    const found: BodyElement[] = [];
    gather(this, setOf(names), found);
    return found;
  }

  /** Adds to its end; words that follow words become one with them. */
  append(node: BodyNode): void {
    const last = this.nodes.length - 1;
    if (typeof node !== 'string') {
      node.parentNode = this;
      this.nodes.push(node);
    } else if (typeof this.nodes[last] === 'string') this.nodes[last] += node;
    else if (node !== '') this.nodes.push(node);
  }

  /** Puts others in its place; nothing takes it away. */
  replaceWith(...others: readonly BodyElement[]): void {
    const { parentNode } = this;
    if (!parentNode) return;
    for (const other of others) other.parentNode = parentNode;
    const at = parentNode.nodes.indexOf(this);
    if (at >= 0) parentNode.nodes.splice(at, 1, ...others);
    this.parentNode = null;
  }
}

function gather(element: BodyElement, wanted: ReadonlySet<string>, found: BodyElement[]): void {
  for (const child of element.nodes) {
    if (typeof child === 'string') continue;
    if (wanted.has(child.nodeName)) found.push(child);
    gather(child, wanted, found);
  }
}

function setOf(names: string): ReadonlySet<string> {
  const known = namesOf.get(names) ?? new Set(names.toUpperCase().split(','));
  namesOf.set(names, known);
  return known;
}
