/** An element of an XML file with its content. */
export interface XmlElement {
  /** As written, without the prefix of the main namespace: `item`, `content:encoded`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** The child elements with one of the names. */
export function elementsOf(parent: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return parent.children.filter((child) => typeof child !== 'string' && names.includes(child.name)) as XmlElement[];
}

/** The first element at a path below another: `elementAt(nitf, 'body', 'body.head')`. */
export function elementAt(parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce((texts, name) => (texts === undefined ? undefined : elementsOf(texts, name)[0]), parent);
}

/** All descendants with one of the names, in the order of the file. */
export function elementsBelow(parent: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return parent.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return [...(names.includes(child.name) ? [child] : []), ...elementsBelow(child, ...names)];
  });
}

/** All text in an element. */
export function wholeText(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  const [first = ''] = element.children;
  if (element.children.length < 2 && typeof first === 'string') return first;
  return element.children.map((child) => (typeof child === 'string' ? child : wholeText(child))).join('');
}

/** The trimmed text of the first child that has text; of the first name that has such a child. */
export function textUnder(parent: XmlElement | undefined, ...names: readonly string[]): string | undefined {
  if (parent === undefined) return undefined;
  for (const name of names) {
    const found = elementsOf(parent, name).map((element) => wholeText(element).trim());
    const text = found.find((candidate) => candidate !== '');
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The result of `textUnder` for each name of a child. It visits each child once. */
export function textsUnder(parent: XmlElement): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const child of parent.children) {
    if (typeof child === 'string' || texts.has(child.name)) continue;
    const text = wholeText(child).trim();
    if (text !== '') texts.set(child.name, text);
  }
  return texts;
}

/** The content of an element as HTML. */
export function innerHtml(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? escaped(child) : outerHtml(child))).join('');
}

function outerHtml({ name, attributes, children }: XmlElement): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escaped(value).replaceAll('"', '&quot;')}"`,
  );
  const tag = name.replace(/^.*:/, '');
  if (children.length === 0 && /^(?:br|hr|img|col|source|wbr)$/i.test(tag)) return `<${tag}${written.join('')}>`;
  return `<${tag}${written.join('')}>${innerHtml({ name, attributes, children })}</${tag}>`;
}

/** Text with the characters `&`, `<` and `>` escaped for HTML. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

// A declaration, a comment, or a document type with its declarations.
const beforeRoot = /\s*(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*(?:\]\s*)?)?>)/iy;

/** The name of a file's root element without its prefix, read from the file's beginning; undefined if the file is not XML. */
export function rootName(text: string): string | undefined {
  return /^\s*<(?:[\w.-]+:)?([\w.-]+)/.exec(fromRoot(text))?.[1];
}

/** The attributes of a file's root element, read from the file's beginning. */
export function rootAttributes(text: string): Readonly<Record<string, string>> {
  const start = /^\s*<([^<>]*)>/.exec(fromRoot(text))?.[1] ?? '';
  const written = start.matchAll(/\s([\w:.-]+)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')/g);
  return Object.fromEntries([...written].map(([, name, double, single]) => [name, double ?? single ?? '']));
}

function fromRoot(text: string): string {
  let at = text.startsWith('\ufeff') ? 1 : 0;
  for (beforeRoot.lastIndex = at; beforeRoot.test(text); beforeRoot.lastIndex = at) at = beforeRoot.lastIndex;
  return text.slice(at);
}
