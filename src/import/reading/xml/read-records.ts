import { SaxesParser } from 'saxes';
import { decodePieces, repairedNote } from '../../sources/encoding/decode-pieces.ts';
import { UnreadableError } from '../../sources/encoding/unreadable-error.ts';
import { RecordTree } from './record-tree.ts';
import type { XmlElement } from './xml-element.ts';

/** An element that was asked for, or why the file cannot be read from here on. */
export type XmlRecord =
  | { readonly element: XmlElement; readonly line: number; readonly doubt?: string }
  | { readonly fault: string; readonly line?: number };

/** Which elements of a file are wanted. */
export interface ElementSelection {
  /** The names of elements that are given whole; what lies between them is passed over. */
  readonly records: ReadonlySet<string>;
  /** Elements within them that nobody needs. */
  readonly without?: ReadonlySet<string>;
  /** Namespaces whose prefix says nothing. */
  readonly own?: RegExp;
  /** The usual prefix of a namespace, for names whose prefix the file chose itself. */
  readonly prefixes?: ReadonlyMap<string, string>;
}

/** The most text between two tags, in characters. */
const longest = 64 * 1024 * 1024;

/**
 * Reads an XML file of any size element by element. Entities are never expanded and nothing is fetched: a file that declares
 * its own is refused. Small damage is passed over and told with the record it is in; what was read before a break is given.
 */
export async function* readRecords(
  pieces: AsyncIterable<Uint8Array>,
  wanted: ElementSelection,
): AsyncGenerator<XmlRecord> {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const tree = new RecordTree(parser, wanted);
  let silent = 0;
  try {
    for await (const text of decodePieces(pieces, (isRepaired) => tree.doubt(isRepaired ? repairedNote : undefined))) {
      const before = tree.events;
      parser.write(text);
      yield* tree.taken();
      silent = tree.events === before ? silent + text.length : 0;
      if (silent > longest) throw new UnreadableError('has more than 64 MB between two tags');
    }
    const { line } = parser;
    const open = tree.open();
    if (open !== undefined) yield { fault: `ends in the middle: <${open}> is never closed`, line };
    else if (tree.events === 0) yield { fault: 'is not XML' };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    yield* tree.taken();
    yield { fault: error.message, line: parser.line };
  }
}
