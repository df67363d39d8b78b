import { furniture, isEnding } from '../lines/furniture.ts';
import type { Line } from '../lines/read-lines.ts';

/** What a line looks like: running text, a short line, or a part of the page around the article. */
export interface Measured extends Line {
  readonly prose: boolean;
  /** Why it is no part of the article. */
  readonly furniture?: string;
  readonly ending: boolean;
  /** Its length in letters, where a letter of a script without spaces between words counts for three. */
  readonly weight: number;
}

const dense =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/gu;
const sentenceEnd = /[.!?।॥…。！？؟۔።”"»'’)\]]\s*$/u;
// A title may end in a quotation; a sentence has its stop before the closing marks.
const fullStop = /[.!?।॥…。！？؟۔።][\s"”»'’)\]]*$/u;
const sentenceInside = /[.!?।॥…。！？؟۔።]["”»'’)]?\s+\S|[,;:،、，—–]\s*\S/u;

/** Tells text from buttons: running text is long and ends, or holds, a sentence. `repeated` are lines that other pages have too. */
export function measure(line: Line, repeated: boolean): Measured {
  const { text } = line;
  const weight = text.length + 2 * (text.match(dense) ?? []).length;
  const reason = repeated && weight < 400 ? 'stands on other pages of the batch too' : furniture(text);
  const long = weight >= 140 && (sentenceEnd.test(text) || sentenceInside.test(text));
  const prose = reason === undefined && (long || (weight >= 70 && fullStop.test(text)) || weight >= 260);
  return { ...line, weight, prose, ending: isEnding(text), ...(reason === undefined ? {} : { furniture: reason }) };
}
