import { francAll } from 'franc-min';
import { unitsOf } from '../words/text-units.ts';
import type { Script } from './character-class.ts';
import { countScripts, type ScriptCounts } from './count-scripts.ts';
import { countWords, type TellingWords, tellingWords } from './count-words.ts';
import functionWords from './function-words.json' with { type: 'json' };

// Languages that share most of their words with a larger one are told from it only by a person.
const asked = (
  'eng hin urd ben mar guj pan tam tel kan mal ori nep asm sin pes arb tur kur rus ukr bel bul srp mkd ell heb amh hye kat ' +
  'fra spa por ita ron cat deu nld swe nob dan isl fin est lav lit pol ces slk hun slv hrv tha mya khm lao vie ind tgl jpn ' +
  'cmn kor zul xho afr swh hau yor som'
).split(' ');

/** Scripts that one language alone uses, as far as can be told, and how much of a text must be in them. */
const own: readonly (readonly [Script, string, number])[] = [
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

/** Words that one of several languages of a script cannot do without. */
const shared: readonly (readonly [Script, TellingWords])[] = [
  [
    'Devanagari',
    tellingWords({
      hi: 'है हैं में को की के से और ने का',
      mr: 'आहे आहेत आणि मध्ये होते केले या',
      ne: 'छ छन् भएको गरेको लागि पनि र',
    }),
  ],
  ['Arabic', tellingWords({ fa: 'است این که را می برای', ar: 'في من على إلى أن التي هذا' })],
];
const byWords = tellingWords(functionWords);

/** The language that most of a text is written in (BCP 47); undefined where the text is too short or mixed to say. */
export function recogniseLanguage(text: string): string | undefined {
  return (text.length > brief ? briefly(text.slice(0, brief)) : undefined) ?? atLength(text.slice(0, 4000));
}

// So much is enough for nearly every text: a language is far ahead of all others there.
const brief = 1200;

function briefly(head: string): string | undefined {
  const { letters, others, of } = countScripts(unitsOf(head));
  const among = shared.find(([name]) => of(name) > letters * 0.7);
  const words = among?.[0] === 'Devanagari' ? among[1] : others < letters * 0.1 ? byWords : undefined;
  if (!words) return undefined;
  const [best, next] = mostFirst(countWords(words === byWords ? head.toLowerCase() : head, words));
  return best && best[1] >= 15 && best[1] >= 2 * (next?.[1] ?? 0) ? best[0] : undefined;
}

function atLength(head: string): string | undefined {
  const counts = countScripts(unitsOf(head));
  if (counts.letters < 12) return undefined;
  // Of Latin and Cyrillic letters words alone can tell.
  const told = counts.others > counts.letters * 0.1 ? byScript(head, counts) : undefined;
  return told ?? byFunctionWords(head) ?? byTrigrams(head, counts.letters);
}

function byScript(text: string, { letters, of }: ScriptCounts): string | undefined {
  const script = own.find(([name, , share]) => of(name) > letters * share);
  if (script) return script[1];
  const among = shared.find(([name]) => of(name) > letters * 0.4);
  if (!among) return undefined;
  const votes = [...countWords(text, among[1])];
  // Letters that only Urdu has.
  if (among[0] === 'Arabic') votes.unshift(['ur', text.match(/[ٹڈڑںےھ]/g)?.length ?? 0]);
  const [best] = mostFirst(votes);
  return best && best[1] > 0 ? best[0] : undefined;
}

// The words of every other line tell the language better than letters do, where one language is well ahead of the next.
function byFunctionWords(text: string): string | undefined {
  const [best, next] = mostFirst(countWords(text.toLowerCase(), byWords));
  return best && best[1] >= 3 && best[1] >= 1.25 * (next?.[1] ?? 0) ? best[0] : undefined;
}

function mostFirst(votes: Iterable<readonly [string, number]>): readonly (readonly [string, number])[] {
  return [...votes].toSorted(([, one], [, other]) => other - one);
}

function byTrigrams(text: string, letters: number): string | undefined {
  const [best, next] = francAll(text, { only: asked, minLength: 12 });
  if (!best || best[0] === 'und') return undefined;
  if (letters < 40 && next && best[1] - next[1] < 0.02) return undefined;
  return Intl.getCanonicalLocales(best[0] === 'cmn' ? 'zh' : best[0])[0];
}
