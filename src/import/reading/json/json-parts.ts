import { decodePieces } from '../../sources/encoding/decode-pieces.ts';
import { UnreadableError } from '../../sources/encoding/unreadable-error.ts';
import { type NoArticle, refusal } from '../../sources/refusal.ts';
import type { SourceFile } from '../../sources/source-file.ts';
import { type IsSought, jsonObjects } from './json-objects.ts';
import { readJson } from './read-json.ts';

/** The whole value of a JSON file, or one object of it. */
export interface JsonPart {
  readonly value: unknown;
  readonly isWhole: boolean;
  /** The damage in it, or that its charset was guessed. */
  readonly doubt?: string;
}

const readWhole = 16 * 1024 * 1024;
/** The most damaged objects before the first match that are reported. */
const mostEarly = 1000;

/** The value of a JSON file. A large or damaged file is read object by object; only matching objects are returned. */
export async function* jsonParts(file: SourceFile, isSought: IsSought): AsyncGenerator<JsonPart | NoArticle> {
  const about = { file: file.name };
  const read = file.size > readWhole ? refusal(about, 'holds no object that looks like a story') : await readJson(file);
  if ('value' in read) {
    const { value, doubt } = read;
    yield { value, isWhole: true, ...(doubt === undefined ? {} : { doubt }) };
    return;
  }
  let doubt: string | undefined;
  let hasSought = false;
  const early: NoArticle[] = [];
  const text = decodePieces(file.pieces(), (newDoubt) => {
    doubt ??= newDoubt;
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
      const doubts = [doubt, found.doubt].filter((each) => each !== undefined);
      yield { ...found, isWhole: false, ...(doubts.length === 0 ? {} : { doubt: doubts.join('; ') }) };
      doubt = undefined;
    }
    // A large file was not read as a whole, so only these faults explain what is wrong with it.
    if (!hasSought) yield file.size > readWhole ? (early[0] ?? read) : read;
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    yield hasSought ? refusal(about, error.message) : read;
  }
}
