import { SaxesParser } from 'saxes';

/** An element with its content. */
export interface ParsedElement {
  /** Name without prefix. */
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly ParsedElement[];
  /** The text of the element, without that of its children. */
  readonly text: string;
  readonly line: number;
}

type Growing = { -readonly [Key in keyof ParsedElement]: ParsedElement[Key] } & { children: ParsedElement[] };

/** Parses an XML file. Throws `line:column: message` if it is not well-formed. Does not expand entities of a DOCTYPE. */
export function parseXml(text: string): ParsedElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: Growing[] = [];
  let root: ParsedElement | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const values = Object.entries(attributes).map(([name, { value }]) => [name, value] as const);
    open.push({
      name: local,
      namespace: uri,
      attributes: Object.fromEntries(values),
      children: [],
      text: '',
      line: parser.line,
    });
  });
  const onText = (data: string) => {
    const parent = open.at(-1);
    if (parent) parent.text += data;
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (!closed) return;
    closed.text = closed.text.trim();
    const parent = open.at(-1);
    if (parent) parent.children.push(closed);
    else root = closed;
  });
  parser.write(text).close();
  if (root === undefined) throw new Error('1:0: no element.');
  return root;
}

/** The children with a name. */
export function childrenOf(element: ParsedElement, name: string): readonly ParsedElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of the first child with a name. */
export function childText(element: ParsedElement, name: string): string | undefined {
  return element.children.find((child) => child.name === name)?.text;
}
