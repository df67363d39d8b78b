import { furniture, isEnding } from '../lines/furniture.ts';
import type { Line } from '../lines/read-lines.ts';
import { denseLetters } from '../words/dense-letters.ts';

/** A line with its kind: running text, a short line, or a part of the page around the article. */
export interface MeasuredLine extends Line {
  readonly prose: boolean;
  /** The reason why it does not belong to the article. */
  readonly furniture?: string;
  /** It is the heading of a part after the article. */
  readonly ending: boolean;
  /** Its length in letters. A letter of a script without spaces between words counts as three. */
  readonly weight: number;
}

const sentenceEnd = /[.!?।॥…。！？؟۔።”"»'’)\]]\s*$/u;
// A title may end with a quotation. A sentence has its full stop before the closing marks.
const fullStop = /[.!?।॥…。！？؟۔።][\s"”»'’)\]]*$/u;
const sentenceInside = /[.!?।॥…。！？؟۔።]["”»'’)]?\s+\S|[,;:،、，—–]\s*\S/u;

/** Measures a line. Running text is long and ends or contains a sentence. `repeated` if other pages have the same line. */
export function measureLine(line: Line, repeated: boolean): MeasuredLine {
  const { text } = line;
  const weight = text.length + 2 * denseLetters(text);
  const reason = repeated && weight < 400 ? 'is also on other pages of the batch' : furniture(text);
  const long = weight >= 140 && (sentenceEnd.test(text) || sentenceInside.test(text));
  const prose = reason === undefined && (long || (weight >= 70 && fullStop.test(text)) || weight >= 260);
  return { ...line, weight, prose, ending: isEnding(text), ...(reason === undefined ? {} : { furniture: reason }) };
}
