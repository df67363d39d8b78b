import type { PageRecord } from '../../../pages/page-kinds.ts';
import type { Assets } from '../../../theme/assets.ts';

/**
 * Fonts that a page preloads besides those of its language: for the languages of the stories in its lists, or of an article. The search
 * page preloads none, so that they do not delay the first results.
 */
export function moreFonts(record: PageRecord & { readonly lang: string }, assets: Assets): readonly string[] {
  if (record.kind === 'article') return assets.articleFonts[record.lang] ?? [];
  if (record.kind === 'search') return [];
  const byStory = assets.listFonts[record.lang];
  if (byStory === undefined) return [];
  const languages = new Set([record.lang]);
  addLanguages(record, languages);
  return Object.entries(byStory).flatMap(([lang, fonts]) => (languages.has(lang) ? fonts : []));
}

/** Adds the languages of all articles in a part of a record. An object with a title, a language and a date is an article. */
function addLanguages(part: unknown, languages: Set<string>): void {
  if (typeof part !== 'object' || part === null) return;
  if ('title' in part && 'lang' in part && 'date' in part && typeof part.lang === 'string') languages.add(part.lang);
  else for (const value of Array.isArray(part) ? part : Object.values(part)) addLanguages(value, languages);
}
