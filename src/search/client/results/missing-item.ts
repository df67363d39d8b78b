import type { Candidate } from '../match/match-shard.ts';
import { fillIn, formatDay, type SearchStrings } from '../page/strings.ts';

/** The list item of a result whose text could not be loaded: its day. */
export function missingItem(
  { day }: Pick<Candidate, 'day'>,
  { strings, lang }: { readonly strings: SearchStrings; readonly lang: string },
): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset.failed = '';
  item.textContent = fillIn(strings.missingText, { date: formatDay(day, lang) }, lang);
  return item;
}
