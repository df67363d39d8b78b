const namespace = 'http://www.w3.org/2000/svg';

/** An element of a drawing, as data. */
export interface SvgNode {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | number>>;
  readonly children?: readonly SvgNode[];
  readonly text?: string;
}

/** Creates the element on the page. */
export function svgElement({ name, attributes = {}, children = [], text }: SvgNode): Element {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== undefined) element.textContent = text;
  element.append(...children.map(svgElement));
  return element;
}

/** Writes a drawing as a file. */
export function svgFile(root: SvgNode): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup({ ...root, attributes: { xmlns: namespace, ...root.attributes } })}\n`;
}

function markup({ name, attributes = {}, children = [], text = '' }: SvgNode): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return `<${name}${written.join('')}>${escaped(text)}${children.map(markup).join('')}</${name}>`;
}

/** Escapes a text, and drops the characters that XML forbids. */
function escaped(text: string): string {
  const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text
    .toWellFormed()
    .replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
}
