import { isUnspaced } from '../../words/tokens.ts';
import type { Clause } from './query.ts';

/** Less likely meanings are not joined. Each may load a file. */
const maxMeanings = 3;
/** Arabic writes it with the word. */
const arabicArticle = /^al$/i;

/** Two clauses as one word, if they are single words that follow each other in the query. */
export function joinedText(first: Clause | undefined, second: Clause | undefined): string | undefined {
  if (!first || !second || first.end !== second.start) return undefined;
  if ([first, second].some(({ isWord, text }) => !isWord || isUnspaced(text))) return undefined;
  return first.text + second.text;
}

/** The words of a clause as typed. */
export function typedWords({ sequences: [typed] }: Clause): readonly string[] {
  return typed?.words.map(({ text }) => text) ?? [];
}

/** A typed word, and the likeliest words of other scripts that it means. */
interface MeantWord {
  readonly text: string;
  readonly meanings?: readonly string[];
}

/** The words that two clauses may be as one. Empty if they cannot be one word. */
export function joinedWords(
  first: Clause,
  second: Clause | undefined,
  english: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  return second && joinedText(first, second) !== undefined ? asOneWord(first, second, english) : [];
}

/**
 * The words that two words may be as one: first the typed word, then the Hindi words with this English spelling (air port: एयरपोर्ट), and what both
 * mean (high court: हाई and कोर्ट, so हाईकोर्ट; al qahira: القاهرة). `english`: Hindi words, by English spelling.
 */
export function asOneWord(
  first: MeantWord,
  second: MeantWord,
  english: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const text = first.text + second.text;
  const meant = meaningsOf(first).flatMap((beginning) => meaningsOf(second).map((ending) => beginning + ending));
  const withArticle = arabicArticle.test(first.text) ? meaningsOf(second) : [];
  return [...new Set([text, ...(english.get(text.toLowerCase()) ?? []), ...meant, ...withArticle])];
}

function meaningsOf({ meanings, text }: MeantWord): readonly string[] {
  return meanings?.slice(0, maxMeanings) ?? [text];
}
