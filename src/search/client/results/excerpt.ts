import type { ResultText } from '../../format/shard-table.ts';
import type { PlacedBlock } from '../../format/word-positions.ts';
import type { Match } from '../match/phrase-match.ts';
import { placedText } from '../match/text-blocks.ts';

/** A stretch of text that is marked or not. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** An article as its result shows it. */
export interface Excerpt {
  readonly title: readonly Piece[];
  readonly passage: readonly Piece[];
  /** The words found, as they are spelt in the article. */
  readonly found: readonly string[];
}

/** Words of a passage, and of these the ones before the first find. */
const passageWords = 36;
const leadWords = 6;

type Clauses = readonly (Match | undefined)[];

/** The headline and the passage that shows most of the query, with the words found as whole words of the original text. */
export function excerptOf(text: ResultText, clauses: Clauses): Excerpt {
  const blocks = placedText(text);
  const isFound = (position: number) => clauses.some((match) => match?.positions.has(position));
  const headline = blocks.find((block) => block.field === 'headline');
  const found = blocks.flatMap((block) =>
    block.words.filter((_, index) => isFound(block.first + index)).map((word) => word.text),
  );
  return {
    title: headline ? pieces(headline, 0, headline.words.length, isFound) : [],
    passage: bestPassage(
      blocks.filter((block) => block.field === 'standfirst' || block.field === 'text'),
      clauses,
      isFound,
    ),
    found: [...new Set(found)],
  };
}

function bestPassage(
  blocks: readonly PlacedBlock[],
  clauses: Clauses,
  isFound: (position: number) => boolean,
): readonly Piece[] {
  let best = { block: blocks[0], start: 0, worth: 0 };
  for (const block of blocks) {
    for (let index = 0; index < block.words.length; index += 1) {
      if (!isFound(block.first + index)) continue;
      const start = Math.max(0, Math.min(index - leadWords, block.words.length - passageWords));
      const worth = worthOf(block.first + start, Math.min(passageWords, block.words.length - start), clauses);
      if (worth > best.worth) best = { block, start, worth };
    }
  }
  if (!best.block) return [];
  return pieces(best.block, best.start, Math.min(best.block.words.length, best.start + passageWords), isFound);
}

/** Different parts of the query count first, then how often they stand there. */
function worthOf(first: number, length: number, clauses: Clauses): number {
  return clauses.reduce((sum, match) => {
    let finds = 0;
    for (let position = first; position < first + length; position += 1) if (match?.positions.has(position)) finds += 1;
    return sum + (finds > 0 ? 100 + finds : 0);
  }, 0);
}

/** The text from one word to before another, with its punctuation, cut between words only. */
function pieces(
  block: PlacedBlock,
  from: number,
  to: number,
  isFound: (position: number) => boolean,
): readonly Piece[] {
  const { text, words } = block;
  const start = from === 0 ? 0 : (words[from - 1]?.end ?? 0);
  const end = to >= words.length ? text.length : (words[to]?.start ?? text.length);
  const cut: Piece[] = from === 0 ? [] : [{ text: '… ', marked: false }];
  let done = from === 0 ? 0 : start + (/^[^\p{L}\p{N}\p{Ps}\p{Pi}"']*/u.exec(text.slice(start))?.[0].length ?? 0);
  for (let index = from; index < to; index += 1) {
    const word = words[index];
    if (!word || !isFound(block.first + index)) continue;
    if (word.start > done) cut.push({ text: text.slice(done, word.start), marked: false });
    cut.push({ text: text.slice(word.start, word.end), marked: true });
    done = word.end;
  }
  const rest = to >= words.length ? text.slice(done) : `${text.slice(done, end).trimEnd()} …`;
  if (rest !== '') cut.push({ text: rest, marked: false });
  return cut;
}
