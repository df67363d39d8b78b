const setOf = (words: string): ReadonlySet<string> => new Set(words.split('|'));
const wordsOfText = /[\p{L}\p{M}]+/gu;

/** The frequent words of the languages in Devanagari, and endings that only words of one of them have. */
const signs = [
  {
    lang: 'hi',
    words: setOf('है|हैं|में|को|की|के|से|और|ने|का|पर|था|थी|थे|नहीं|यह|वह|इस|उस|कि|भी|हो|कर|ही|तो|गया|गए|गई|रहा|रहे|बाद|साथ|लिए'),
    endings: undefined,
  },
  {
    lang: 'mr',
    words: setOf('आहे|आहेत|आणि|होते|होता|केले|केली|या|हे|ही|तर|पण|यांनी|नाही|असे|झाली|झाले|जण|म्हणून'),
    endings: /\p{L}\p{M}*(?:च्या|ांनी|ांना|ांची|ांचे|ांचा|ातील|ामध्ये|मुळे|नंतर|साठी|ण्यात|ावर|ळे|ेने|तून)$/u,
  },
  {
    lang: 'ne',
    words: setOf('छ|छन्|छैन|र|पनि|लागि|भएको|गरेको|गर्न|गर्ने|हुने|हुन्|थियो|थिए|भने|भन्ने|यो|त्यो|उनले|गरे|भए|अब|गरेन|बन्ने|फेरि'),
    endings: /[\p{L}\p{M}]{3}(?:को|लाई|हरू|हरु|हरूको|बाट|सँग|पछि|मा|बीच|एका|एको|ेछ|्यो|गरेन)$/u,
  },
] as const;

/**
 * The language of a text in Devanagari. If its words are those of several languages, that is the one which `guess` finds by other means.
 */
export function devanagariLanguage(
  text: string,
  guess: () => string | undefined,
): { readonly lang?: string; readonly isSure: boolean } {
  const counts = countSigns(text);
  const [first, second] = mostFirst(counts);
  // Half a sign more or less for a guess changes nothing.
  if (first && second && first[1] >= 2 * (second[1] + 0.5)) return { lang: first[0], isSure: true };
  const guessed = guess();
  const [best, next] = mostFirst(counts.map(([lang, count]) => [lang, count + (lang === guessed ? 0.5 : 0)]));
  if (!best || best[1] === 0) return { isSure: false };
  return { lang: best[0], isSure: best[1] >= 2 * (next?.[1] ?? 0) };
}

type Counts = readonly (readonly [lang: string, count: number])[];

function countSigns(text: string): Counts {
  const words = text.match(wordsOfText) ?? [];
  return signs.map(({ lang, words: frequent, endings }) => [
    lang,
    words.filter((word) => frequent.has(word) || endings?.test(word)).length,
  ]);
}

function mostFirst(counts: Counts): Counts {
  return counts.toSorted(([, one], [, other]) => other - one);
}
