import { Parser } from 'htmlparser2';
import type { PageIssue, PageLink, ParsedPage } from './parsed-page.ts';
import { tagLinks } from './tag-links.ts';

type Attributes = Readonly<Record<string, string>>;

/** Parses a page for the checks. */
export function parsePage(html: string): ParsedPage {
  const reader = new PageParser();
  const parser: Parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes, parser.startIndex),
    ontext: (text) => reader.addText(text),
    onclosetag: (name) => reader.close(name),
  });
  parser.end(html);
  return reader;
}

/** Types of scripts that hold data. */
const dataTypes = new Set(['application/ld+json', 'application/json']);

class PageParser implements ParsedPage {
  readonly links: PageLink[] = [];
  readonly ids = new Set<string>();
  readonly duplicateIds: PageIssue[] = [];
  readonly inline: PageIssue[] = [];
  readonly canonicals: string[] = [];
  readonly structuredData: { text: string; readonly offset: number }[] = [];
  headings = 0;
  noindex = false;
  leadsOn = false;
  title: string | undefined;
  description: string | undefined;
  lang: string | undefined;
  policy: ParsedPage['policy'];
  firstLoad: number | undefined;
  /** The text of the title or script that is open. */
  #text: string | undefined;
  #data: { text: string } | undefined;
  #openDrawings = 0;

  open(name: string, attributes: Attributes, offset: number): void {
    this.#readAttributes(name, attributes, offset);
    for (const [value, use, element] of tagLinks(name, attributes)) this.links.push({ value, use, element, offset });
    if (name === 'svg') this.#openDrawings += 1;
    else if (name === 'h1') this.headings += 1;
    else if (name === 'html') this.lang = attributes.lang;
    else if (name === 'title') this.#text = '';
    else if (name === 'meta') this.#meta(attributes, offset);
    else if (name === 'link') this.#link(attributes, offset);
    else if (name === 'style') this.inline.push({ message: 'has a <style>', offset });
    else if (name === 'script') this.#script(attributes, offset);
  }

  addText(text: string): void {
    if (this.#text !== undefined) this.#text += text;
  }

  close(name: string): void {
    if (name === 'svg') this.#openDrawings -= 1;
    if (name !== 'title' && name !== 'script') return;
    if (name === 'title' && this.#openDrawings === 0) this.title ??= this.#text?.trim();
    if (name === 'script' && this.#data) this.#data.text = this.#text ?? '';
    this.#text = undefined;
    this.#data = undefined;
  }

  #readAttributes(name: string, attributes: Attributes, offset: number): void {
    for (const attribute in attributes) {
      if (attribute === 'style') this.inline.push({ message: `has a style attribute on <${name}>`, offset });
      const message = `has an event handler on <${name}>: ${attribute}`;
      if (attribute.startsWith('on')) this.inline.push({ message, offset });
    }
    const { id } = attributes;
    if (id === undefined) return;
    if (this.ids.has(id)) this.duplicateIds.push({ message: `has the id "${id}" twice`, offset });
    this.ids.add(id);
  }

  #meta(attributes: Attributes, offset: number): void {
    const { content = '' } = attributes;
    const name = attributes.name?.toLowerCase();
    if (name === 'description') this.description = content;
    if (name === 'robots' && /\b(?:noindex|none)\b/i.test(content)) this.noindex = true;
    if (attributes['http-equiv']?.toLowerCase() === 'refresh') this.leadsOn = true;
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
    else if (!dataTypes.has(type)) this.inline.push({ message: 'has an inline <script>', offset });
    else if (type === 'application/ld+json') {
      const data = { text: '', offset };
      this.#data = data;
      this.structuredData.push(data);
    }
  }
}
