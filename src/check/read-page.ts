import { Parser } from 'htmlparser2';
import { linksOfTag } from './links-of-tag.ts';
import type { PageFacts, PageFlaw, PageLink } from './page-facts.ts';

type Attributes = Readonly<Record<string, string>>;

/** Reads a page's tags once, from first to last. */
export function readPage(html: string): PageFacts {
  const reader = new PageReader();
  const parser: Parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes, parser.startIndex),
    ontext: (text) => reader.hear(text),
    onclosetag: (name) => reader.close(name),
  });
  parser.end(html);
  return reader;
}

/** Scripts that no browser runs. */
const dataTypes = new Set(['application/ld+json', 'application/json']);

class PageReader implements PageFacts {
  readonly links: PageLink[] = [];
  readonly ids = new Set<string>();
  readonly duplicateIds: PageFlaw[] = [];
  readonly inline: PageFlaw[] = [];
  readonly canonicals: string[] = [];
  readonly structuredData: { text: string; readonly offset: number }[] = [];
  headings = 0;
  noindex = false;
  title: string | undefined;
  description: string | undefined;
  lang: string | undefined;
  policy: PageFacts['policy'];
  firstLoad: number | undefined;
  /** The text of the title or script that is open. */
  #text: string | undefined;
  #data: { text: string } | undefined;
  #drawings = 0;

  open(name: string, attributes: Attributes, offset: number): void {
    this.#note(name, attributes, offset);
    for (const [value, use, place] of linksOfTag(name, attributes)) this.links.push({ value, use, place, offset });
    if (name === 'svg') this.#drawings += 1;
    else if (name === 'h1') this.headings += 1;
    else if (name === 'html') this.lang = attributes.lang;
    else if (name === 'title') this.#text = '';
    else if (name === 'meta') this.#meta(attributes, offset);
    else if (name === 'link') this.#link(attributes, offset);
    else if (name === 'style') this.inline.push({ message: '<style> in the page', offset });
    else if (name === 'script') this.#script(attributes, offset);
  }

  hear(text: string): void {
    if (this.#text !== undefined) this.#text += text;
  }

  close(name: string): void {
    if (name === 'svg') this.#drawings -= 1;
    if (name !== 'title' && name !== 'script') return;
    if (name === 'title' && this.#drawings === 0) this.title ??= this.#text?.trim();
    if (name === 'script' && this.#data) this.#data.text = this.#text ?? '';
    this.#text = undefined;
    this.#data = undefined;
  }

  #note(name: string, attributes: Attributes, offset: number): void {
    for (const attribute in attributes) {
      if (attribute === 'style') this.inline.push({ message: `<${name}> has a style attribute`, offset });
      const message = `<${name}> has an event handler: ${attribute}`;
      if (attribute.startsWith('on')) this.inline.push({ message, offset });
    }
    const { id } = attributes;
    if (id === undefined) return;
    if (this.ids.has(id)) this.duplicateIds.push({ message: `id "${id}" is there twice`, offset });
    this.ids.add(id);
  }

  #meta(attributes: Attributes, offset: number): void {
    const { content = '' } = attributes;
    const name = attributes.name?.toLowerCase();
    if (name === 'description') this.description = content;
    if (name === 'robots' && /\b(?:noindex|none)\b/i.test(content)) this.noindex = true;
    const isPolicy = attributes['http-equiv']?.toLowerCase() === 'content-security-policy';
    if (isPolicy) this.policy ??= { content, offset };
  }

  #link({ rel, href }: Attributes, offset: number): void {
    if (rel === 'canonical') this.canonicals.push(href ?? '');
    if (rel === 'stylesheet') this.firstLoad ??= offset;
  }

  #script({ src, type = '' }: Attributes, offset: number): void {
    this.#text = '';
    if (src !== undefined) this.firstLoad ??= offset;
    else if (!dataTypes.has(type)) this.inline.push({ message: '<script> in the page', offset });
    else if (type === 'application/ld+json') {
      const data = { text: '', offset };
      this.#data = data;
      this.structuredData.push(data);
    }
  }
}
