/** A word of a text and its character offsets. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

// Scripts without spaces between words: every letter is a token, and a query becomes a phrase of letters.
const unspaced = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*`;
// U.S. and U.N. are one token each; without the dots they are US and UN.
const initials = String.raw`(?<![\p{L}\p{N}])(?:[A-Za-z]\.){2,}`;
const letters = String.raw`(?:(?!${unspaced})[\p{L}\p{N}\p{M}\u200c\u200d])+`;
const apostrophe = String.raw`['\u2019](?=\p{Script=Latin})`;
// 1,000 and 10,00,000 are one token each.
const comma = String.raw`(?<=\p{Nd}),(?=\p{Nd})`;
const word = new RegExp(`${unspaced}|${initials}|${letters}(?:(?:${apostrophe}|${comma})${letters})*`, 'gu');
const letterOrDigit = /[\p{L}\p{N}]/u;

/** The words of a text in order, without the punctuation around them. The result is the same on every machine and in every browser. */
export function tokenize(text: string): readonly Token[] {
  const words: Token[] = [];
  for (const match of text.matchAll(word)) {
    const [text] = match;
    if (letterOrDigit.test(text)) words.push({ start: match.index, end: match.index + text.length, text });
  }
  return words;
}
