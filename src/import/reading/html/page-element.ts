import type { Attributes } from './kept-names.ts';
import { oneLine } from './one-line.ts';
import type { TagKind } from './tag-kind.ts';
import type { Value } from './weigh.ts';

/** A part of a page's tree: an element, or text. */
export type PageNode = PageElement | string;

/** An element of a page as it is searched: much lighter than a document's, of which only the article is made. */
export class PageElement {
  readonly nodeName: string;
  /** Those that tell what it is for; see `scanPage`. */
  readonly attributes: Attributes;
  /** Where its tag stands in the page, -1 where it was left out. */
  readonly at: number;
  readonly parent: PageElement | undefined;
  readonly isBlock: boolean;
  /** Text and elements in their order; the tree's reader fills it. */
  nodes: PageNode[] = [];
  /** A block stands somewhere in it. */
  hasBlocks = false;
  /** See `isUnlikely`, which keeps its answer here. */
  isCalledUnlikely: boolean | undefined;
  /** See `survey`, which keeps here what it measured last, and the value of the text that is in no block in it. */
  measured: { byName?: Value; byKind?: Value } | undefined;
  own: Value | undefined;

  constructor({ nodeName, isBlock }: TagKind, attributes: Attributes, at: number, parent?: PageElement) {
    this.nodeName = nodeName;
    this.attributes = attributes;
    this.at = at;
    this.parent = parent;
    this.isBlock = isBlock;
    if (this.isBlock) for (let up = parent; up && !up.hasBlocks; up = up.parent) up.hasBlocks = true;
  }

  attribute(name: string): string | undefined {
    return this.attributes[name];
  }

  get children(): readonly PageElement[] {
    return this.nodes.filter((node) => typeof node !== 'string');
  }

  /** All text in it. */
  get text(): string {
    const { nodes } = this;
    let text = '';
    for (let at = 0; at < nodes.length; at += 1) {
      const node = nodes[at] as PageNode;
      text += typeof node === 'string' ? node : node.text;
    }
    return text;
  }

  /** How long its text is; of more than `most`, that it is more. */
  letters(most = Number.POSITIVE_INFINITY): number {
    const { nodes } = this;
    let letters = 0;
    for (let at = 0; at < nodes.length && letters <= most; at += 1) {
      const node = nodes[at] as PageNode;
      letters += typeof node === 'string' ? node.length : node.letters(most - letters);
    }
    return letters;
  }

  /** Its text in one line. */
  get words(): string {
    return oneLine(this.text);
  }
}
