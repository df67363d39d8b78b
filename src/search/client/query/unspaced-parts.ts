import { isUnspaced, tokenize } from '../../words/tokens.ts';
import type { QueryPart } from './query-parts.ts';

const runs = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u30fc\p{M}]+/gu;

/**
 * Divides a typed word of a script without spaces into words: 北京新闻 is 北京 and 新闻. Particles of one letter are dropped if other words
 * remain. Other words, phrases and excluded words stay as they are.
 */
export function unspacedParts(part: QueryPart): readonly QueryPart[] {
  if (part.quoted || part.excluded || !tokenize(part.text).some((token) => isUnspaced(token.text))) return [part];
  const words = wordsOf(part.text);
  const long = words.filter((word) => tokenize(word).length > 1 || !isUnspaced(word));
  const kept = long.length > 0 ? long : [part.text];
  return kept.map((text, index) => ({ ...part, text, last: part.last && index === kept.length - 1 }));
}

function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  let end = 0;
  for (const match of text.matchAll(runs)) {
    words.push(text.slice(end, match.index), ...segments(match[0]));
    end = match.index + match[0].length;
  }
  words.push(text.slice(end));
  return words.filter((word) => tokenize(word).length > 0);
}

function segments(run: string): readonly string[] {
  // Browsers divide words differently, and old ones not at all. This affects the query only, not the index.
  if (typeof Intl.Segmenter !== 'function') return [run];
  return [...new Intl.Segmenter('en', { granularity: 'word' }).segment(run)].map(({ segment }) => segment);
}
