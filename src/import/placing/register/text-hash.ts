import { sha256 } from '../../../language/hashing/sha256.ts';
import { nearBits } from './near-bits.ts';
import { TextWords } from './text-words.ts';

/** Hashes that show whether two articles have the same text. */
export interface TextHashes {
  /** Equal if two texts differ only in case, spaces, punctuation or Unicode form; 32 hex digits. */
  readonly text: string;
  /** See `nearBits`; of the text without its headline. Undefined if the text is too short. */
  readonly near?: string;
}

const fewestWords = 40;
/** Only so many words are compared for texts that are nearly the same. */
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
