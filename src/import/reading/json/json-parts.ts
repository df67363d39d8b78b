import { decodePieces, repairedNote } from '../../sources/encoding/decode-pieces.ts';
import { UnreadableError } from '../../sources/encoding/unreadable-error.ts';
import { type NoArticle, refusal } from '../../sources/refusal.ts';
import type { SourceFile } from '../../sources/source-file.ts';
import { type IsSought, jsonObjects } from './json-objects.ts';
import { readJson } from './read-json.ts';

/** What a JSON file holds: all of it, or an object that was sought. */
export interface JsonPart {
  readonly value: unknown;
  readonly isWhole: boolean;
  /** What was damaged there. */
  readonly doubt?: string;
}

const readWhole = 16 * 1024 * 1024;
/** So many damaged objects before the first that is sought are told of. */
const mostEarly = 1000;

/** The value of a JSON file; of one that is large or damaged, object by object, those that are sought. */
export async function* jsonParts(file: SourceFile, isSought: IsSought): AsyncGenerator<JsonPart | NoArticle> {
  const about = { file: file.name };
  const read = file.size > readWhole ? refusal(about, 'holds no object that could be a story') : await readJson(file);
  if ('value' in read) {
    yield { value: read.value, isWhole: true };
    return;
  }
  let isMended = false;
  let hasSought = false;
  const early: NoArticle[] = [];
  const text = decodePieces(file.pieces(), (isSo) => {
    isMended ||= isSo;
  });
  try {
    for await (const { line, ...found } of jsonObjects(text, isSought)) {
      if ('fault' in found) {
        const fault = refusal(about, found.fault, line);
        if (hasSought) yield fault;
        else if (early.length < mostEarly) early.push(fault);
        continue;
      }
      hasSought = true;
      yield* early.splice(0);
      yield { ...found, isWhole: false, ...(isMended ? { doubt: repairedNote } : {}) };
      isMended = false;
    }
    // Of a large file only this reading knows what is wrong with it.
    if (!hasSought) yield file.size > readWhole ? (early[0] ?? read) : read;
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    yield hasSought ? refusal(about, error.message) : read;
  }
}
