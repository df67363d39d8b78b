/** An element of an XML file with all that is in it. */
export interface XmlElement {
  /** As written, without the prefix of the file's own namespace: `item`, `content:encoded`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** The elements directly under another that bear one of the names. */
export function elementsOf(parent: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return parent.children.filter((child) => typeof child !== 'string' && names.includes(child.name)) as XmlElement[];
}

/** The first element at a path below another: `elementAt(nitf, 'body', 'body.head')`. */
export function elementAt(parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce((found, name) => (found === undefined ? undefined : elementsOf(found, name)[0]), parent);
}

/** Every element of a name anywhere below another, in the order of the file. */
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

/** The text of the first child of a name that has any, without the spaces around it. */
export function textUnder(parent: XmlElement | undefined, ...names: readonly string[]): string | undefined {
  if (parent === undefined) return undefined;
  for (const name of names) {
    const found = elementsOf(parent, name).map((element) => wholeText(element).trim());
    const text = found.find((one) => one !== '');
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The text of the first child of each name that has any, as `textUnder` tells it, in one look at all children. */
export function textsUnder(parent: XmlElement): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const child of parent.children) {
    if (typeof child === 'string' || texts.has(child.name)) continue;
    const text = wholeText(child).trim();
    if (text !== '') texts.set(child.name, text);
  }
  return texts;
}

/** What is in an element, as HTML. */
export function innerHtml(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? escaped(child) : outerHtml(child))).join('');
}

function outerHtml({ name, attributes, children }: XmlElement): string {
  const given = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escaped(value).replaceAll('"', '&quot;')}"`,
  );
  const tag = name.replace(/^.*:/, '');
  if (children.length === 0 && /^(?:br|hr|img|col|source|wbr)$/i.test(tag)) return `<${tag}${given.join('')}>`;
  return `<${tag}${given.join('')}>${innerHtml({ name, attributes, children })}</${tag}>`;
}

/** Text as it stands in HTML. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
