import { memoize } from '../../../language/memoize.ts';

// Languages that are also written in other scripts than their usual one.
const inSeveralScripts = new Set('sr bs uz az kk ky tg tk ku pa sd ks mn ha ms ug yi und'.split(' '));

/** The script of a language: `Latn`, `Deva`. Those of Chinese and Japanese count as one. Empty if there are several. */
export const languageScript = memoize((lang): string => {
  try {
    const { language, script = '' } = new Intl.Locale(lang).maximize();
    if (inSeveralScripts.has(language)) return '';
    return /^(?:Hans|Hant|Jpan)$/.test(script) ? 'Hani' : script;
  } catch (error) {
    if (error instanceof RangeError) return '';
    throw error;
  }
});

const [longestText, fewestLetters, leastShare] = [400, 40, 0.3];

const lettersOf = memoize((script) => new RegExp(`\\p{Script=${script}}`, 'gu'));

/** Whether a text may be in a language: enough of its letters are in the language's script, or it is short. */
export function writtenInScript(text: string, lang: string): boolean {
  const script = languageScript(lang);
  if (script === '' || script === 'Kore' || script === 'Hani') return true;
  const head = text.slice(0, longestText);
  const letters = head.match(/\p{L}/gu)?.length ?? 0;
  return letters < fewestLetters || (head.match(lettersOf(script))?.length ?? 0) >= letters * leastShare;
}
