import { ElementEnds } from './element-ends.ts';
import { type Attributes, KeptNames, noAttributes } from './kept-names.ts';
import { PageElement } from './page-element.ts';
import type { PageSource } from './page-source.ts';
import type { PageTree } from './page-tree.ts';
import type { PageReader } from './scan-page.ts';
import { type TagKind, tagKind } from './tag-kind.ts';
import { readTag } from './tag-reader.ts';

const deepest = 120;
const address = new KeptNames('href');
const unseen = new Set(['script', 'style', 'svg', 'noscript', 'template', 'canvas', 'object']);
const apart = new Set(['html', 'head', 'body', 'meta', 'link', 'title']);
const mostText = 4_000_000;

/** Makes the tree of a page while it is scanned. */
export class TreeMaker implements PageReader {
  readonly #body = new PageElement(tagKind('body'), noAttributes, -1);
  readonly #metas: Attributes[] = [];
  readonly #linkedData: string[] = [];
  readonly #open: (PageElement | undefined)[] = [];
  readonly #source: PageSource;
  readonly #ends: ElementEnds;
  #here = this.#body;
  /** The element whose content no reader sees, while the page is in it, and how many of its name are open in it. */
  #skipping = '';
  #skipped = 0;
  #script: string | undefined;
  #letters = 0;
  #title = '';
  #inTitle = false;
  #inPre = 0;
  #lang: string | undefined;
  #canonical: string | undefined;

  constructor(source: PageSource) {
    this.#source = source;
    this.#ends = new ElementEnds(source.markup);
  }

  get takesAttributes(): boolean {
    return this.#skipping === '';
  }

  get takesText(): boolean {
    return this.#skipping === '' || this.#script !== undefined;
  }

  get takesSpaces(): boolean {
    return this.#inPre > 0;
  }

  open(kind: TagKind, attributes: Attributes, at: number, isEnded?: boolean): void {
    const { name } = kind;
    if (this.#skipping !== '') this.#skipped += name === this.#skipping ? 1 : 0;
    else if (unseen.has(name) && (isEnded ?? this.#ends.has(name, at))) {
      this.#skipping = name;
      this.#skipped = 1;
      if (name === 'script' && /ld\+json/i.test(attributes.type ?? '')) this.#script = '';
    } else if (apart.has(name)) this.#readHead(name, attributes, at);
    else {
      if (name === 'pre') this.#inPre += 1;
      const isDeep = this.#open.length >= deepest;
      const element = isDeep ? undefined : new PageElement(kind, hiding(attributes), at, this.#here);
      this.#open.push(element);
      if (!element) return;
      this.#here.nodes.push(element);
      this.#here = element;
    }
  }

  text(text: string): void {
    if (this.#script !== undefined) this.#script += text;
    else if (this.#inTitle) this.#title += text;
    else if (this.#letters < mostText) {
      this.#letters += text.length;
      const { nodes } = this.#here;
      const last = nodes.length - 1;
      if (typeof nodes[last] === 'string') nodes[last] += text;
      else nodes.push(text);
    }
  }

  close({ name }: TagKind): void {
    if (this.#skipping !== '') this.#leaveUnseen(name);
    else if (name === 'title') this.#inTitle = false;
    else if (!apart.has(name) && this.#open.length > 0) {
      if (name === 'pre') this.#inPre -= 1;
      const closed = this.#open.pop();
      if (closed?.parent) this.#here = closed.parent;
    }
  }

  tree(): PageTree {
    return {
      body: this.#body,
      metas: this.#metas,
      linkedData: this.#linkedData,
      title: this.#title.replace(/\s+/g, ' ').trim(),
      ...(this.#lang === undefined ? {} : { lang: this.#lang }),
      ...(this.#canonical === undefined ? {} : { canonical: this.#canonical }),
    };
  }

  #readHead(name: string, attributes: Attributes, at: number): void {
    if (name === 'meta') this.#metas.push(attributes);
    else if (name === 'html') this.#lang ??= attributes.lang;
    else if (name === 'title') this.#inTitle = this.#title === '';
    else if (name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes.rel ?? ''))
      this.#canonical ??= readTag(this.#source, at, address).href;
  }

  #leaveUnseen(name: string): void {
    if (name !== this.#skipping) return;
    this.#skipped -= 1;
    if (this.#skipped > 0) return;
    if (this.#script !== undefined) this.#linkedData.push(this.#script);
    this.#skipping = '';
    this.#script = undefined;
  }
}

function hiding(attributes: Attributes): Attributes {
  const { style } = attributes;
  return style !== undefined && /display\s*:\s*none/i.test(style) ? { ...attributes, hidden: '' } : attributes;
}
