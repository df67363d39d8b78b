import type { PageRecord } from '../../pages/page-kinds.ts';
import type { Assets } from '../../theme/assets.ts';

/** The fonts that a page needs besides those of its language, because of the languages of the stories that it lists. */
export function listFonts(record: PageRecord & { readonly lang: string }, assets: Assets): readonly string[] {
  const byStory = assets.listFonts[record.lang];
  if (byStory === undefined || record.kind === 'article') return [];
  const told = new Set([record.lang]);
  addLanguages(record, told);
  return Object.entries(byStory).flatMap(([lang, fonts]) => (told.has(lang) ? fonts : []));
}

/** Whatever has a headline and a language is a story. */
function addLanguages(part: unknown, told: Set<string>): void {
  if (typeof part !== 'object' || part === null) return;
  if ('title' in part && 'lang' in part && 'date' in part && typeof part.lang === 'string') told.add(part.lang);
  else for (const value of Array.isArray(part) ? part : Object.values(part)) addLanguages(value, told);
}
