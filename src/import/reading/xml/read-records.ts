import { SaxesParser } from 'saxes';
import { decodePieces, repairedNote } from '../../sources/encoding/decode-pieces.ts';
import { UnreadableError } from '../../sources/encoding/unreadable-error.ts';
import type { ElementSelection } from './element-selection.ts';
import { RecordTree, type XmlRecord } from './record-tree.ts';

/** The most text between two tags, in characters. */
const longest = 64 * 1024 * 1024;

/**
 * Reads an XML file of any size element by element. Entities are never expanded and nothing is fetched; a file that declares
 * entities is refused. Small damage becomes the `doubt` of its record. Records before a break in the file are read.
 */
export async function* readRecords(
  pieces: AsyncIterable<Uint8Array>,
  selection: ElementSelection,
): AsyncGenerator<XmlRecord> {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const tree = new RecordTree(parser, selection);
  let silent = 0;
  try {
    for await (const text of decodePieces(pieces, (isRepaired) => tree.doubt(isRepaired ? repairedNote : undefined))) {
      const before = tree.events;
      parser.write(text);
      yield* tree.takeRecords();
      silent = tree.events === before ? silent + text.length : 0;
      if (silent > longest) throw new UnreadableError('has more than 64 MB between two tags');
    }
    const { line } = parser;
    const open = tree.open();
    if (open !== undefined) yield { fault: `is cut off: <${open}> is not closed`, line };
    else if (tree.events === 0) yield { fault: 'is not XML' };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    yield* tree.takeRecords();
    yield { fault: error.message, line: parser.line };
  }
}
