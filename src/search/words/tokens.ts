import { letterNames } from '../fold/acronym.ts';

/** A word of a text and its character offsets. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

// Scripts without spaces between words: every letter is a token, and a query becomes phrases of letters.
const unspacedScripts = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`;
const unspaced = String.raw`[${unspacedScripts}]\p{M}*`;
// U.S. and यू.पी. are one token each; without the dots they are US and यूपी.
const latinInitials = String.raw`(?<![\p{L}\p{N}])(?:[A-Za-z]\.){2,}`;
const hindiInitials = String.raw`(?<![\p{L}\p{M}])(?:(?:${letterNames})\.)+(?:${letterNames})(?![\p{L}\p{M}])\.?`;
const letters = String.raw`(?:(?!${unspaced})[\p{L}\p{M}\u200c\u200d])+`;
const apostrophe = String.raw`['\u2019](?=\p{Script=Latin})`;
// A number is a token of its own: Covid19 and Covid-19 are the same two. 1,000 and 10,00,000 are one token each.
const digits = String.raw`(?:\p{N}\p{M}*)+`;
const comma = String.raw`(?<=\p{Nd}),(?=\p{Nd})`;
/** A word of a text, or signs that look like one but have no `letterOrDigit`. */
export const wordPattern = new RegExp(
  `${unspaced}|${latinInitials}|${hindiInitials}|${letters}(?:${apostrophe}${letters})*|${digits}(?:${comma}${digits})*`,
  'gu',
);
export const letterOrDigit = /[\p{L}\p{N}]/u;
const onlyUnspaced = new RegExp(String.raw`^[${unspacedScripts}][${unspacedScripts}\p{M}]*$`, 'u');

/** The words of a text in order, without the punctuation around them. The result is the same on every machine and in every browser. */
export function tokenize(text: string): readonly Token[] {
  const words: Token[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const [text] = match;
    if (letterOrDigit.test(text)) words.push({ start: match.index, end: match.index + text.length, text });
  }
  return words;
}

/** Whether a text has only letters of scripts without spaces between words. */
export function isUnspaced(text: string): boolean {
  return onlyUnspaced.test(text);
}
