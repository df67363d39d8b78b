import { francAll } from 'franc-min';
import words from './function-words.json' with { type: 'json' };

// Languages that share most of their words with a larger one are told from it only by a person.
const asked = (
  'eng hin urd ben mar guj pan tam tel kan mal ori nep asm sin pes arb tur kur rus ukr bel bul srp mkd ell heb amh hye kat ' +
  'fra spa por ita ron cat deu nld swe nob dan isl fin est lav lit pol ces slk hun slv hrv tha mya khm lao vie ind tgl jpn ' +
  'cmn kor zul xho afr swh hau yor som'
).split(' ');

const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
  [/\p{Script=Kannada}/gu, 'kn'],
  [/\p{Script=Malayalam}/gu, 'ml'],
  [/\p{Script=Gujarati}/gu, 'gu'],
  [/\p{Script=Gurmukhi}/gu, 'pa'],
  [/\p{Script=Oriya}/gu, 'or'],
  [/\p{Script=Sinhala}/gu, 'si'],
  [/\p{Script=Myanmar}/gu, 'my'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Georgian}/gu, 'ka'],
];

// Words that one of several languages in Devanagari or Arabic script cannot do without.
const telling: readonly (readonly [RegExp, RegExp, string])[] = [
  [/\p{Script=Devanagari}/gu, /(?<!\p{L})(?:है|हैं|में|को|की|के|से|और|ने|का)(?![\p{L}\p{M}])/gu, 'hi'],
  [/\p{Script=Devanagari}/gu, /(?<!\p{L})(?:आहे|आहेत|आणि|मध्ये|होते|केले|या)(?![\p{L}\p{M}])/gu, 'mr'],
  [/\p{Script=Devanagari}/gu, /(?<!\p{L})(?:छ|छन्|भएको|गरेको|लागि|पनि|र)(?![\p{L}\p{M}])/gu, 'ne'],
  [/\p{Script=Arabic}/gu, /[ٹڈڑںےھ]/gu, 'ur'],
  [/\p{Script=Arabic}/gu, /(?<!\p{L})(?:است|این|که|را|می|برای)(?!\p{L})/gu, 'fa'],
  [/\p{Script=Arabic}/gu, /(?<!\p{L})(?:في|من|على|إلى|أن|التي|هذا)(?!\p{L})/gu, 'ar'],
];

/** The language that most of a text is written in (BCP 47); undefined where the text is too short or mixed to say. */
export function recogniseLanguage(text: string): string | undefined {
  const head = text.slice(0, 4000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins with them
  const others = head.replace(/[\u0000-\u007f]+/g, '');
  const letters = count(head, /[a-z]/gi) + count(others, /\p{L}/gu);
  if (letters < 12) return undefined;
  // Latin and Cyrillic letters aside, a text without enough signs of other scripts need not be looked through for each.
  const told = others.length > letters * 0.1 ? byScript(head, others, letters) : undefined;
  return told ?? byFunctionWords(head) ?? byTrigrams(head, letters);
}

function byScript(text: string, others: string, letters: number): string | undefined {
  const script = scripts.find(([pattern, lang]) => count(others, pattern) > letters * (lang === 'ja' ? 0.1 : 0.4));
  if (script) return script[1];
  const told = telling
    .filter(([pattern]) => count(others, pattern) > letters * 0.4)
    .map(([, words, lang]) => ({ lang, seen: count(text, words) }))
    .toSorted((one, other) => other.seen - one.seen)[0];
  return told && told.seen > 0 ? told.lang : undefined;
}

const languagesOf = new Map<string, string[]>();
for (const [lang, list] of Object.entries(words)) {
  for (const word of list.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), lang]);
}

// The words of every other line tell the language better than letters do, where one language is well ahead of the next.
function byFunctionWords(text: string): string | undefined {
  const votes = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{M}’]+/gu) ?? []) {
    const languages = languagesOf.get(word);
    if (languages) for (const lang of languages) votes.set(lang, (votes.get(lang) ?? 0) + 1);
  }
  const [best, next] = [...votes].toSorted(([, one], [, other]) => other - one);
  return best && best[1] >= 3 && best[1] >= 1.25 * (next?.[1] ?? 0) ? best[0] : undefined;
}

function byTrigrams(text: string, letters: number): string | undefined {
  const [best, next] = francAll(text, { only: asked, minLength: 12 });
  if (!best || best[0] === 'und') return undefined;
  if (letters < 40 && next && best[1] - next[1] < 0.02) return undefined;
  return Intl.getCanonicalLocales(best[0] === 'cmn' ? 'zh' : best[0])[0];
}

function count(text: string, pattern: RegExp): number {
  return (text.match(pattern) ?? []).length;
}
