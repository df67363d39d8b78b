import type { ResultText } from '../../format/shard-table.ts';
import type { PositionedBlock } from '../../format/word-positions.ts';
import type { Match } from '../match/phrase-match.ts';
import { textBlocks } from '../match/text-blocks.ts';

/** A part of a text, highlighted or not. */
export interface ExcerptPiece {
  readonly text: string;
  readonly marked: boolean;
}

/** The headline and passage of a result. */
export interface Excerpt {
  readonly title: readonly ExcerptPiece[];
  readonly passage: readonly ExcerptPiece[];
  /** The matched words, as they are spelled in the article. */
  readonly foundWords: readonly string[];
  /** The number of the scan that the passage stands on, from 0. */
  readonly scan?: number;
}

/** Number of words of a passage, and of its words before the first match. */
const passageWords = 36;
const leadWords = 6;

type Clauses = readonly (Match | undefined)[];

/** The headline and the passage with the most matches. Matches are highlighted as whole words of the original text. */
export function excerptOf(text: ResultText, clauses: Clauses): Excerpt {
  const blocks = textBlocks(text);
  const isMatch = (position: number) => clauses.some((match) => match?.positions.has(position));
  const headline = blocks.find((block) => block.field === 'headline');
  const words = blocks.flatMap((block) => matchedWords(block, isMatch));
  const texts = blocks.filter((block) => block.field === 'standfirst' || block.field === 'text');
  const { pieces, scan } = bestPassage(texts, clauses, isMatch);
  return {
    title: headline ? splitPieces(headline, 0, headline.words.length, isMatch) : [],
    passage: pieces,
    foundWords: [...new Set(words)],
    ...(scan === undefined ? {} : { scan }),
  };
}

/** The matched words of a block. Letters of scripts without spaces form one word with their neighbors. */
function matchedWords(
  { text, first, words }: PositionedBlock,
  isMatch: (position: number) => boolean,
): readonly string[] {
  const spans: { start: number; end: number }[] = [];
  for (const [index, { start, end }] of words.entries()) {
    if (!isMatch(first + index)) continue;
    const last = spans.at(-1);
    if (last && last.end === start) last.end = end;
    else spans.push({ start, end });
  }
  return spans.map(({ start, end }) => text.slice(start, end));
}

function bestPassage(
  blocks: readonly PositionedBlock[],
  clauses: Clauses,
  isMatch: (position: number) => boolean,
): { readonly pieces: readonly ExcerptPiece[]; readonly scan?: number | undefined } {
  let best = { block: blocks[0], start: 0, score: 0 };
  for (const block of blocks) {
    for (let index = 0; index < block.words.length; index += 1) {
      if (!isMatch(block.first + index)) continue;
      const start = Math.max(0, Math.min(index - leadWords, block.words.length - passageWords));
      const score = scorePassage(block.first + start, Math.min(passageWords, block.words.length - start), clauses);
      if (score > best.score) best = { block, start, score };
    }
  }
  if (!best.block) return { pieces: [] };
  const end = Math.min(best.block.words.length, best.start + passageWords);
  return { pieces: splitPieces(best.block, best.start, end, isMatch), scan: best.block.scan };
}

/** Passages with more clauses win, then passages with more matches. */
function scorePassage(first: number, length: number, clauses: Clauses): number {
  return clauses.reduce((sum, match) => {
    let matches = 0;
    for (let position = first; position < first + length; position += 1)
      if (match?.positions.has(position)) matches += 1;
    return sum + (matches > 0 ? 100 + matches : 0);
  }, 0);
}

/** The text of the words `from` to `to` (exclusive) with punctuation, split into highlighted and other parts. */
function splitPieces(
  block: PositionedBlock,
  from: number,
  to: number,
  isMatch: (position: number) => boolean,
): readonly ExcerptPiece[] {
  const { text, words } = block;
  const start = from === 0 ? 0 : (words[from - 1]?.end ?? 0);
  const end = to >= words.length ? text.length : (words[to]?.start ?? text.length);
  const cut: ExcerptPiece[] = from === 0 ? [] : [{ text: '… ', marked: false }];
  let done = from === 0 ? 0 : start + (/^[^\p{L}\p{N}\p{Ps}\p{Pi}"']*/u.exec(text.slice(start))?.[0].length ?? 0);
  for (let index = from; index < to; index += 1) {
    const word = words[index];
    if (!word || !isMatch(block.first + index)) continue;
    const previous = cut.at(-1);
    if (word.start > done) cut.push({ text: text.slice(done, word.start), marked: false });
    // Letters of scripts without spaces are marked as one word.
    if (word.start === done && previous?.marked) cut.splice(-1, 1, { text: previous.text + word.text, marked: true });
    else cut.push({ text: text.slice(word.start, word.end), marked: true });
    done = word.end;
  }
  const rest = to >= words.length ? text.slice(done) : `${text.slice(done, end).trimEnd()} …`;
  if (rest !== '') cut.push({ text: rest, marked: false });
  return cut;
}
