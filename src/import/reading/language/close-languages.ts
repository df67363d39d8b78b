import { countFrequentWords, type FrequentWords, frequentWords } from './count-frequent-words.ts';
import lists from './function-words.json' with { type: 'json' };

const relatives = Object.entries(lists.relatives).map(([lang, words]) => [lang, frequentWords(words)] as const);
const others = frequentWords(lists.others);

/** The share of words that must be frequent words of a language that the recogniser does not have. */
const fewestOthers = 0.08;

/**
 * Compares a language of Latin letters with close ones that the recogniser does not have, and finds others that it does not have.
 * In doubt, the result is the expected language.
 */
export function closeLatinLanguage(
  lang: string,
  text: string,
  { isStrange, expected = '' }: { readonly isStrange: boolean; readonly expected?: string | undefined },
): string | undefined {
  const lower = text.toLowerCase();
  const among = isStrange ? others : relatives.find(([name]) => name === lang)?.[1];
  if (!among) return lang;
  const [best, count] = mostFrequent(lower, among) ?? ['', 0];
  const isFrequent = count >= 2 && count >= fewestOthers * lower.split(/\s+/).length;
  if (best !== '' && (!isStrange || isFrequent)) return best;
  return among.languages.includes(expected) ? expected : isStrange ? undefined : among.languages[0];
}

function mostFrequent(text: string, words: FrequentWords): readonly [string, number] | undefined {
  const [best, next] = [...countFrequentWords(text, words)].toSorted(([, one], [, other]) => other - one);
  return best && best[1] > (next?.[1] ?? 0) ? best : undefined;
}

const macedonian =
  /(?<!\p{L})(?:во|со|ја|ги|го|ќе|беше|биде|се очекува|ова|овој|немаше)(?!\p{L})|\p{L}{3}(?:от|ата|ото|ите)(?!\p{L})/gu;
const serbian =
  /(?<!\p{L})(?:је|су|у|ће|који|која|није|био|са|након|због)(?!\p{L})|[ђћ]|\p{L}{2}(?:ује|ија|ала|ити|ом|ог)(?!\p{L})/gu;

/** Separates Serbian, Bulgarian and Macedonian. Returns any other language unchanged. */
export function closeCyrillicLanguage(lang: string, text: string): string {
  const lower = text.toLowerCase();
  // Bulgarian does not have these letters.
  if (lang !== 'sr' && !/[јљњџ]/.test(lower)) return lang;
  const [one, other] = [macedonian, serbian].map((signs) => lower.match(signs)?.length ?? 0);
  if (one === other) return lang === 'sr' ? lang : 'mk';
  return (one ?? 0) > (other ?? 0) ? 'mk' : 'sr';
}
