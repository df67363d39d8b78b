import { decodePieces } from '../../sources/encoding/decode-pieces.ts';
import { UnreadableError } from '../../sources/encoding/unreadable-error.ts';
import { ElementNames } from './element-names.ts';
import type { ElementSelection } from './element-selection.ts';
import { mendXml } from './mend-xml.ts';
import { DamagedXmlError, parseRecord } from './parse-record.ts';
import { type RecordText, RecordTexts } from './record-texts.ts';
import { TextWindow } from './text-window.ts';
import { textUnder, type XmlElement } from './xml-element.ts';

/** An element that was read, or why it or the rest of the file cannot be read. */
export type XmlRecord =
  | { readonly element: XmlElement; readonly line: number; readonly doubt?: string }
  | { readonly fault: string; readonly line?: number };

/**
 * Reads the selected elements of an XML file of any size, one after the other. Entities are never expanded and nothing is
 * fetched; a file that declares entities is refused. Damage stays in its element: it is mended and becomes its `doubt`, or the
 * element is a fault. All others are read as if there were none.
 */
export async function* readRecords(
  pieces: AsyncIterable<Uint8Array>,
  selection: ElementSelection,
): AsyncGenerator<XmlRecord> {
  let doubt: string | undefined;
  const texts = decodePieces(pieces, (newDoubt) => {
    doubt = newDoubt;
  });
  const names = new ElementNames(selection);
  const window = new TextWindow(texts, () => doubt);
  const records = new RecordTexts(window, selection, names);
  let isCutOff = false;
  try {
    for await (const record of records.read()) {
      const isCut = record.endedBy === 'end of file';
      isCutOff = isCut && selection.records.has(record.name);
      if (!isCut || isCutOff) yield readRecord(record, selection, names);
    }
    if (records.root === undefined) yield { fault: 'is not XML' };
    else if (!records.isRootClosed && !isCutOff)
      yield { fault: `is cut off before </${records.root}>`, line: window.line };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    yield { fault: error.message, line: window.line };
  }
}

function readRecord(record: RecordText, selection: ElementSelection, names: ElementNames): XmlRecord {
  const { line, endedBy } = record;
  if (record.isStray) return { fault: `has a record without a start tag, at <${record.name}>`, line };
  try {
    const { element, damage } = parsed(record.text, selection, names);
    if (endedBy === 'end of file') return { fault: `is cut off inside ${described(element)}`, line };
    const ending = endedBy === undefined ? undefined : `<${record.name}> has no end tag`;
    const fault = damage ?? ending;
    const inner = fault === undefined ? undefined : innerPart(element, selection.apart);
    if (inner !== undefined) return { fault: `holds parts of two records: ${inner}`, line };
    const doubt = record.doubt ?? (fault === undefined ? undefined : `the file is damaged here: ${fault}`);
    return doubt === undefined ? { element, line } : { element, line, doubt };
  } catch (error) {
    if (error instanceof UnreadableError) return { fault: error.message, line };
    if (!(error instanceof DamagedXmlError)) throw error;
    // What is cut off or damaged within its first tag is no element, not even a mended one.
    const reason = endedBy === 'end of file' ? 'is cut off inside' : 'cannot be mended: the damaged';
    return { fault: `${reason} <${record.name}>`, line };
  }
}

// A part of a record in another one, such as the title of the next story in a text.
function innerPart(element: XmlElement, apart: ElementSelection['apart'], outer?: string): string | undefined {
  if (apart === undefined) return undefined;
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const isPart = apart.has(child.name);
    if (isPart && outer !== undefined) return `<${child.name}> in <${outer}>`;
    const found = innerPart(child, apart, isPart ? child.name : outer);
    if (found !== undefined) return found;
  }
  return undefined;
}

function parsed(
  text: string,
  selection: ElementSelection,
  names: ElementNames,
): { readonly element: XmlElement; readonly damage?: string } {
  try {
    return { element: parseRecord(text, selection, names) };
  } catch (error) {
    if (!(error instanceof DamagedXmlError)) throw error;
    const { xml, damage = error.message } = mendXml(text);
    return { element: parseRecord(xml, selection, names), damage };
  }
}

function described(element: XmlElement): string {
  const title = textUnder(element, 'title')?.slice(0, 80);
  return title === undefined ? `<${element.name}>` : `<${element.name}> "${title}"`;
}
