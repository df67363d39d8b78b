import { type Attributes, noAttributes } from '../../markup/attributes.ts';
import type { Damage } from '../../markup/damage/damage.ts';
import { damageMark, markName } from '../../markup/damage/damage-mark.ts';
import type { MarkupReader } from '../../markup/markup-reader.ts';
import type { PageSource } from '../../markup/page-source.ts';
import { scanMarkup } from '../../markup/scan-markup.ts';
import { type TagKind, tagKind } from '../../markup/tag-kind.ts';
import { PageElement } from './page-element.ts';

/** The visible elements of a page as a tree, and the content of its head. */
export interface PageTree {
  readonly body: PageElement;
  /** The attributes of its meta elements. */
  readonly metas: readonly Attributes[];
  /** The text of its JSON-LD scripts. */
  readonly linkedData: readonly string[];
  readonly title: string;
  readonly lang?: string;
  readonly canonical?: string;
}

/**
 * Reads a page in one pass. Elements that are nested too deep for recursion are left out, their content stays. Invisible elements
 * are skipped, unless they have no end tag. The content of `noscript` and the like is kept apart; see `PageElement.fallback`.
 */
export function readPageTree(source: PageSource): PageTree {
  const reader = new PageTreeReader();
  scanMarkup(source, reader);
  return reader.tree();
}

const deepest = 120;
const invisible = new Set(['script', 'style', 'svg']);
const fallbacks = new Set(['noscript', 'template', 'canvas', 'object', 'iframe']);
const headNames = new Set(['html', 'head', 'body', 'meta', 'link', 'title']);
const mostText = 4_000_000;
// Elements with other names are left out, their content stays.
const elementName = /^[A-Z][A-Z0-9-]*$/;

class PageTreeReader implements MarkupReader {
  readonly #body = new PageElement(tagKind('body'), noAttributes);
  readonly #metas: Attributes[] = [];
  readonly #linkedData: string[] = [];
  /** The open elements; undefined for those that are left out. */
  readonly #open: (PageElement | undefined)[] = [];
  #here = this.#body;
  /** The name of the open invisible element, and how many of that name are open. */
  #skipping = '';
  #skipDepth = 0;
  /** The text of the open JSON-LD script. */
  #script: string | undefined;
  #letters = 0;
  #title = '';
  #inTitle = false;
  #lang: string | undefined;
  #canonical: string | undefined;

  get takesAttributes(): boolean {
    return this.#skipping === '';
  }

  get takesText(): boolean {
    return this.#skipping === '' || this.#script !== undefined;
  }

  open(kind: TagKind, attributes: Attributes, hasEndTag: () => boolean): void {
    const { name, nodeName } = kind;
    if (this.#skipping !== '') this.#skipDepth += name === this.#skipping ? 1 : 0;
    else if (invisible.has(name) && hasEndTag()) {
      this.#skipping = name;
      this.#skipDepth = 1;
      if (name === 'script' && /ld\+json/i.test(attributes.type ?? '')) this.#script = '';
    } else if (headNames.has(name)) this.#readHead(name, attributes);
    else if (this.#open.length >= deepest || !elementName.test(nodeName)) this.#open.push(undefined);
    else {
      // The content of a shadow tree is visible.
      const isShadow = name === 'template' && attributes.shadowrootmode !== undefined;
      const element = new PageElement(isShadow ? tagKind('div') : kind, withHidden(attributes));
      if (!isShadow && fallbacks.has(name) && hasEndTag()) element.fallback = [];
      this.#open.push(element);
      this.#here.append(element);
      this.#here = element;
    }
  }

  text(text: string): void {
    if (this.#script !== undefined) this.#script += text;
    else if (this.#inTitle) this.#title += text;
    else if (this.#letters < mostText) {
      this.#letters += text.length;
      this.#here.append(text);
    }
  }

  damaged(damage: Damage, text: string): void {
    if (this.#skipping === '') this.#here.append(new PageElement(tagKind(markName), damageMark(damage, text)));
  }

  close({ name }: TagKind): void {
    if (this.#skipping !== '') this.#leaveInvisible(name);
    else if (name === 'title') this.#inTitle = false;
    else if (!headNames.has(name)) this.#leave(this.#open.pop());
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

  #leave(element: PageElement | undefined): void {
    if (element === undefined) return;
    if (element.fallback !== undefined) {
      element.fallback = element.nodes;
      element.nodes = [];
    }
    this.#here = element.parentNode ?? this.#here;
  }

  #readHead(name: string, attributes: Attributes): void {
    if (name === 'meta') this.#metas.push(attributes);
    else if (name === 'html') this.#lang ??= attributes.lang;
    else if (name === 'title') this.#inTitle = this.#title === '';
    else if (name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes.rel ?? ''))
      this.#canonical ??= attributes.href;
  }

  #leaveInvisible(name: string): void {
    if (name !== this.#skipping) return;
    this.#skipDepth -= 1;
    if (this.#skipDepth > 0) return;
    if (this.#script !== undefined) this.#linkedData.push(this.#script);
    this.#skipping = '';
    this.#script = undefined;
  }
}

function withHidden(attributes: Attributes): Attributes {
  const { style } = attributes;
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
    ? { ...attributes, hidden: '' }
    : attributes;
}
