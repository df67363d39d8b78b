import { sha256 } from '../../../language/sha256.ts';
import { nearBits } from './near-bits.ts';
import { TextWords } from './text-words.ts';

/** By what two articles are known to say the same. */
export interface TextHashes {
  /** The same for two texts that differ only in case, spaces, punctuation or Unicode form; 32 hex digits. */
  readonly text: string;
  /** See `nearBits`; of the text without its headline. Undefined for a text too short to say. */
  readonly near?: string;
}

const fewestWords = 40;
/** How many words tell whether another text is nearly the same. */
const mostWords = 40_000;

/** The hashes of an article's headline and text. */
export function textHashes(title: string, body: string): TextHashes {
  const words = new TextWords(title.length + body.length);
  words.add(title);
  const first = words.count;
  words.add(body);
  const text = sha256(words.bytes()).slice(0, 32);
  if (words.count - first < fewestWords) return { text };
  return { text, near: nearBits(words.hashes(first, first + mostWords)) };
}
