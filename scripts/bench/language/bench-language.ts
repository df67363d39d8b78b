import { type RecognisedLanguage, recogniseLanguage } from '../../../src/import/reading/language/recognise-language.ts';
import sentences from './sentences.json' with { type: 'json' };

const textLength = 200;

interface Sample {
  readonly lang: string;
  readonly text: string;
}

/**
 * Measures how well the import recognises languages, with sentences in many languages that were written for this. Returns the lines
 * of the report: the share of right languages, how often the recogniser is sure, how often it is sure and wrong, and each mistake.
 */
export function benchLanguage(): readonly string[] {
  const all = Object.entries(sentences);
  const texts = all.flatMap(([lang, found]) => found.texts.map((text) => ({ lang, text: text.slice(0, textLength) })));
  const headlines = all.flatMap(([lang, found]) => found.headlines.map((text) => ({ lang, text })));
  return [
    `language: ${all.length} languages`,
    ...measure(`${texts.length} texts of ${textLength} letters`, texts, ({ text }) => recogniseLanguage(text)),
    ...measure(`${headlines.length} headlines`, headlines, ({ text }) => recogniseLanguage(text)),
    ...measure(`${headlines.length} headlines in the usual language of an import`, headlines, ({ text, lang }) =>
      recogniseLanguage(text, lang),
    ),
  ];
}

function measure(
  name: string,
  samples: readonly Sample[],
  recognise: (sample: Sample) => RecognisedLanguage | undefined,
): readonly string[] {
  const start = performance.now();
  const found = samples.map((sample) => ({ ...sample, found: recognise(sample) }));
  const milliseconds = (performance.now() - start) / samples.length;
  const wrong = found.filter((sample) => sample.found?.lang !== sample.lang);
  const sure = found.filter((sample) => sample.found?.isSure);
  const share = (count: number): string => (count / samples.length).toFixed(3);
  return [
    `${name}: ${share(samples.length - wrong.length)} right, ${share(sure.length)} sure, ` +
      `${share(sure.filter((sample) => wrong.includes(sample)).length)} sure and wrong; ${milliseconds.toFixed(2)} ms each`,
    ...wrong.map(({ lang, text, found: other }) => `  ${lang}, not ${other?.lang ?? 'any'}: ${text}`),
  ];
}
