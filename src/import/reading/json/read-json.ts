import { decodeText } from '../../sources/encoding/decode-text.ts';
import { UnreadableError } from '../../sources/encoding/unreadable-error.ts';
import { type NoArticle, refusal } from '../../sources/refusal.ts';
import type { SourceFile } from '../../sources/source-file.ts';

/** The value of a JSON file; or a refusal if it is broken or too large. */
export async function readJson(file: SourceFile): Promise<{ readonly value: unknown } | NoArticle> {
  try {
    return { value: JSON.parse(decodeText(await file.bytes()).text.replace(/^\ufeff/, '')) as unknown };
  } catch (error) {
    if (error instanceof UnreadableError) return refusal({ file: file.name }, error.message);
    if (error instanceof SyntaxError)
      return refusal({ file: file.name }, `is not JSON: ${error.message.slice(0, 200)}`);
    if (error instanceof RangeError) return refusal({ file: file.name }, 'is nested too deeply');
    throw error;
  }
}
