import { decodeText } from '../../sources/encoding/decode-text.ts';
import { UnreadableError } from '../../sources/encoding/unreadable-error.ts';
import { type NoArticle, refusal } from '../../sources/refusal.ts';
import type { SourceFile } from '../../sources/source-file.ts';
import { doubtOf, repeatedKey } from './repeated-key.ts';

/** A value, and why its text may be wrong. */
export interface ReadJson {
  readonly value: unknown;
  readonly doubt?: string;
}

/** The value of a JSON file; or a refusal if it is broken or too large. */
export async function readJson(file: SourceFile): Promise<ReadJson | NoArticle> {
  try {
    const { text, doubt } = decodeText(await file.bytes());
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    const key = repeatedKey(text);
    const doubts = [doubt, key === undefined ? undefined : doubtOf(key)].filter((each) => each !== undefined);
    return { value, ...(doubts.length === 0 ? {} : { doubt: doubts.join('; ') }) };
  } catch (error) {
    if (error instanceof UnreadableError) return refusal({ file: file.name }, error.message);
    if (error instanceof SyntaxError)
      return refusal({ file: file.name }, `is not JSON: ${error.message.slice(0, 200)}`);
    if (error instanceof RangeError) return refusal({ file: file.name }, 'is nested too deeply');
    throw error;
  }
}
