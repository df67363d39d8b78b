import { direction } from '../../../language/direction.ts';
import type { Strings } from '../../../settings/strings.ts';

/** The texts of the offline page and their direction by language. It uses the language of the page that it replaces. */
export function offlineTexts(strings: Strings): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(strings).map(([lang, texts]) => [
      lang,
      { ...Object(texts.offlinePage), direction: direction(lang) },
    ]),
  );
}
