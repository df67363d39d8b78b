import { BodyElement } from '../../body/body-element.ts';
import type { Attributes } from '../../markup/attributes.ts';
import type { TagKind } from '../../markup/tag-kind.ts';
import { oneLine } from './element-words.ts';
import type { Value } from './weigh.ts';

/** What shows that an element is not part of the article: the names and kinds of elements, their kinds only, or their text. */
export type Evidence = 'byName' | 'byKind' | 'byText';

/** A node in the tree of a page: an element, or text. */
export type PageNode = PageElement | string;

/** An element of a page while its article is searched. */
export class PageElement extends BodyElement {
  declare parentNode: PageElement | null;
  declare nodes: PageNode[];
  readonly isBlock: boolean;
  /** It contains a block at any depth. */
  hasBlocks = false;
  /** What it shows only if a script or a player is missing; see `openFallbacks`. */
  fallback: PageNode[] | undefined;
  /** The result of `isUnlikely` for `byName`. */
  isUnlikelyByName: boolean | undefined;
  /** The values that `survey` found. */
  measured: { [evidence in Evidence]?: Value } | undefined;
  /** The value of its text outside of the blocks in it. */
  ownValue: Value | undefined;

  constructor({ nodeName, isBlock }: TagKind, attributes: Attributes) {
    super(nodeName, attributes);
    this.isBlock = isBlock;
  }

  override get children(): readonly PageElement[] {
    return this.nodes.filter((node) => typeof node !== 'string');
  }

  override append(node: PageNode): void {
    super.append(node);
    if (typeof node === 'string' || !(node.isBlock || node.hasBlocks)) return;
    for (let up: PageElement | null = this; up && !up.hasBlocks; up = up.parentNode) up.hasBlocks = true;
  }

  attribute(name: string): string | undefined {
    return this.attributes[name];
  }

  /** The length of its text. Stops counting above `most`. */
  letters(most = Number.POSITIVE_INFINITY): number {
    const { nodes } = this;
    let letters = 0;
    for (let at = 0; at < nodes.length && letters <= most; at += 1) {
      const node = nodes[at] as PageNode;
      letters += typeof node === 'string' ? node.length : node.letters(most - letters);
    }
    return letters;
  }

  // Words on both sides of a <br> are not one word.
  #text(): string {
    if (this.nodeName === 'BR') return '\n';
    let text = '';
    for (const node of this.nodes) text += typeof node === 'string' ? node : node.#text();
    return text;
  }

  /** Its text in one line. */
  get words(): string {
    return oneLine(this.#text());
  }
}
