import { francAll } from 'franc-min';
import { unitsOf } from '../words/text-units.ts';
import type { KnownScript } from './character-class.ts';
import { countFrequentWords, type FrequentWords, frequentWords } from './count-frequent-words.ts';
import { countScripts, type ScriptCounts } from './count-scripts.ts';
import functionWords from './function-words.json' with { type: 'json' };

// Without languages that share most of their words with a larger one.
const trigramLanguages = (
  'eng hin urd ben mar guj pan tam tel kan mal ori nep asm sin pes arb tur kur rus ukr bel bul srp mkd ell heb amh hye kat ' +
  'fra spa por ita ron cat deu nld swe nob dan isl fin est lav lit pol ces slk hun slv hrv tha mya khm lao vie ind tgl jpn ' +
  'cmn kor zul xho afr swh hau yor som'
).split(' ');

/** Scripts that belong to one language, and the share of a text that must be in them. */
const ownScripts: readonly (readonly [KnownScript, string, number])[] = [
  ['Kana', 'ja', 0.1],
  ['Hangul', 'ko', 0.4],
  ['Han', 'zh', 0.4],
  ['Thai', 'th', 0.4],
  ['Tamil', 'ta', 0.4],
  ['Telugu', 'te', 0.4],
  ['Kannada', 'kn', 0.4],
  ['Malayalam', 'ml', 0.4],
  ['Gujarati', 'gu', 0.4],
  ['Gurmukhi', 'pa', 0.4],
  ['Oriya', 'or', 0.4],
  ['Sinhala', 'si', 0.4],
  ['Myanmar', 'my', 0.4],
  ['Khmer', 'km', 0.4],
  ['Hebrew', 'he', 0.4],
  ['Greek', 'el', 0.4],
  ['Armenian', 'hy', 0.4],
  ['Georgian', 'ka', 0.4],
];

/** Scripts that several languages use, with the frequent words of each language. */
const sharedScripts: readonly (readonly [KnownScript, FrequentWords])[] = [
  [
    'Devanagari',
    frequentWords({
      hi: 'है हैं में को की के से और ने का',
      mr: 'आहे आहेत आणि मध्ये होते केले या',
      ne: 'छ छन् भएको गरेको लागि पनि र',
    }),
  ],
  ['Arabic', frequentWords({ fa: 'است این که را می برای', ar: 'في من على إلى أن التي هذا' })],
];
const byWords = frequentWords(functionWords);

/** The language (BCP 47) of most of a text; undefined if the text is too short or mixed. */
export function recogniseLanguage(text: string): string | undefined {
  return (text.length > headLength ? fromHead(text.slice(0, headLength)) : undefined) ?? fromText(text.slice(0, 4000));
}

// Enough for nearly every text: by then one language is far ahead of all others.
const headLength = 1200;

function fromHead(head: string): string | undefined {
  const { letters, others, of } = countScripts(unitsOf(head));
  const among = sharedScripts.find(([name]) => of(name) > letters * 0.7);
  const words = among?.[0] === 'Devanagari' ? among[1] : others < letters * 0.1 ? byWords : undefined;
  if (!words) return undefined;
  const [best, next] = mostFirst(countFrequentWords(words === byWords ? head.toLowerCase() : head, words));
  return best && best[1] >= 15 && best[1] >= 2 * (next?.[1] ?? 0) ? best[0] : undefined;
}

function fromText(head: string): string | undefined {
  const counts = countScripts(unitsOf(head));
  if (counts.letters < 12) return undefined;
  // For Latin and Cyrillic letters only words help.
  const scriptLanguage = counts.others > counts.letters * 0.1 ? byScript(head, counts) : undefined;
  return scriptLanguage ?? byFunctionWords(head) ?? byTrigrams(head, counts.letters);
}

function byScript(text: string, { letters, of }: ScriptCounts): string | undefined {
  const script = ownScripts.find(([name, , share]) => of(name) > letters * share);
  if (script) return script[1];
  const among = sharedScripts.find(([name]) => of(name) > letters * 0.4);
  if (!among) return undefined;
  const votes = [...countFrequentWords(text, among[1])];
  // Only Urdu has these letters.
  if (among[0] === 'Arabic') votes.unshift(['ur', text.match(/[ٹڈڑںےھ]/g)?.length ?? 0]);
  const [best] = mostFirst(votes);
  return best && best[1] > 0 ? best[0] : undefined;
}

// Frequent words are better than trigrams if one language is well ahead of the next.
function byFunctionWords(text: string): string | undefined {
  const [best, next] = mostFirst(countFrequentWords(text.toLowerCase(), byWords));
  return best && best[1] >= 3 && best[1] >= 1.25 * (next?.[1] ?? 0) ? best[0] : undefined;
}

function mostFirst(votes: Iterable<readonly [string, number]>): readonly (readonly [string, number])[] {
  return [...votes].toSorted(([, first], [, other]) => other - first);
}

function byTrigrams(text: string, letters: number): string | undefined {
  const [best, next] = francAll(text, { only: trigramLanguages, minLength: 12 });
  if (!best || best[0] === 'und') return undefined;
  if (letters < 40 && next && best[1] - next[1] < 0.02) return undefined;
  return Intl.getCanonicalLocales(best[0] === 'cmn' ? 'zh' : best[0])[0];
}
