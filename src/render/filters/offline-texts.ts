import type { Strings } from '../../settings/strings.ts';

/** What the page for reading offline says, by language: it speaks that of the page in whose place it stands. */
export function offlineTexts(strings: Strings): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(strings).map(([lang, texts]) => [lang, texts.offlinePage]));
}
