/** A part of a page's tree: an element, or text. */
export type PageNode = PageElement | string;

const blocks = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE H1 H2 H3 H4 H5 H6 HEADER HR ' +
    'LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);

/** An element of a page as it is searched: much lighter than a document's, of which only the article is made. */
export class PageElement {
  readonly nodeName: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: PageElement | undefined;
  readonly isBlock: boolean;
  /** Text and elements in their order; the tree's reader fills it. */
  nodes: PageNode[] = [];
  /** A block stands somewhere in it. */
  hasBlocks = false;

  constructor(nodeName: string, attributes: Readonly<Record<string, string>>, parent?: PageElement) {
    this.nodeName = nodeName;
    this.attributes = attributes;
    this.parent = parent;
    this.isBlock = blocks.has(nodeName);
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
    let text = '';
    for (const node of this.nodes) text += typeof node === 'string' ? node : node.text;
    return text;
  }

  /** Its text in one line. */
  get words(): string {
    return this.text.replace(/\s+/g, ' ').trim();
  }

  /** It and every element in it, in the order of the page. */
  *all(): Generator<PageElement> {
    yield this;
    for (const node of this.nodes) if (typeof node !== 'string') yield* node.all();
  }
}
