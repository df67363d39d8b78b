import { charsetWords } from './charset-words.ts';
import { charsetLanguages, languagesWith } from './language-letters.ts';
import { fitScore, sumOfFits, wordFit } from './word-fit.ts';

const latin = ['windows-1252', 'windows-1250', 'windows-1254', 'windows-1257'];
/** The average score of a word in another charset, and how many times that in its own, that raise a doubt. */
const [leastScore, leastLead] = [25, 1.5];
/** What a word needs if it has only letters that English knows: "Kaczyñski", but not "naïve". */
const sureScore = 80;
const english = /^[\0-\x7féèêëáàâçñóôöüúíïåä’‘“”–—…]+$/i;
/** So many words show the language of a text, or fewer that are surely its own. Its letters are no reason for a doubt. */
const [wordsOfLanguage, sureWordsOfLanguage] = [8, 2];
// Symbols that are letters in Polish, Czech and Romanian: "Wa³êsa", "Braºov".
const symbolInside = /\p{L}[¹²³º£¥¼¾¿±¬]\p{L}/u;
// Letters of Icelandic, which are those of Turkish in another charset: "Erdoðan", "Yýldýz".
const icelandic = /[ðþý]/i;
// Letters beside others than in any language of Western Europe: "Gdañsk", "Kuèera", "Dvoøák", "Bacãu", "Szõke", "Grybauskaitë".
const outOfPlace =
  /ñ[bcdfghjklmpqrstvwxz]|^\p{Lu}\p{L}{3,}ñ$|[èÈ][aeiouyáéíóúý]|ø[áíú]|ã[ubcdfglnprtv]|[zy]õ|^\p{Lu}\p{L}+(?:ait|ien|yt)ë$/u;

/**
 * Why the charset that a source names may be wrong although too few words show another one: "Erdoðan" in an English text. Undefined if
 * there is no such word, or if the text is in a language with these letters.
 */
export function charsetDoubt(bytes: Uint8Array, charset: string): string | undefined {
  if (!latin.includes(charset)) return undefined;
  const written = charsetWords(bytes).map((word) => Buffer.from(word, 'latin1'));
  const own = written.map((word) => new TextDecoder(charset).decode(word));
  const isKnown = knownWords(own, charset);
  for (const [at, word] of own.entries()) {
    if (isKnown(word)) continue;
    const better = latin.map((name) => rival(word, new TextDecoder(name).decode(written[at]), charset, name));
    const best = better.find((found) => found !== undefined);
    if (best !== undefined) return `the charset ${charset} may be wrong: "${word}" may be "${best}"`;
    if (symbolInside.test(word) || (charset === 'windows-1252' && (outOfPlace.test(word) || isStrangeLetter(word))))
      return `the charset ${charset} may be wrong: see "${word}"`;
  }
  return undefined;
}

// Whether a word has only letters of the language that the words of a text show.
function knownWords(words: readonly string[], charset: string): (word: string) => boolean {
  const fit = sumOfFits(words.map(wordFit));
  const [language = -1] = (charsetLanguages.get(charset) ?? []).toSorted(
    (one, other) => fitScore(fit, other) - fitScore(fit, one),
  );
  const score = fitScore(fit, language);
  const isShown = words.length >= wordsOfLanguage ? score >= leastScore : score >= sureScore;
  if (!isShown || words.length < sureWordsOfLanguage) return () => false;
  return (word) => [...word.toLowerCase()].every((letter) => letter <= '\x7f' || languagesWith(letter)[language]);
}

// The word as another charset reads it, if that is clearly more like a word.
function rival(word: string, other: string, charset: string, name: string): string | undefined {
  if (other === word) return undefined;
  const score = wordScore(other, name);
  const isEnglish = english.test(word);
  const isBetter = score >= (isEnglish ? sureScore : leastScore) && score > leastLead * wordScore(word, charset);
  return isBetter ? other : undefined;
}

function isStrangeLetter(word: string): boolean {
  return icelandic.test(word) && wordScore(word, 'windows-1252') < sureScore;
}

function wordScore(word: string, charset: string): number {
  const fit = wordFit(word);
  return Math.max(0, ...(charsetLanguages.get(charset) ?? []).map((language) => fitScore(fit, language)));
}
