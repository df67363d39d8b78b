import { findAge } from '../dates/find-age.ts';
import { monthsNamed } from '../dates/names/month-names.ts';

const handle = /@[\w.]{2,40}/g;
const clock = /(?:\bat\s)?(?<!\d)\d{1,2}[:.]\d{2}(?!\d)(?:\s?[ap]\.?m\.?(?!\p{L}))?(?:\s[A-Z]{2,4}(?!\p{L}))?/giu;
const readingTime =
  /(?<!\d)\d{1,3}[\s-]?min(?:ute[ns]?|uti|utos?|\.)?(?!\p{L})(?:[\s-](?:read(?:ing)?|de\slect\p{L}+|lesezeit|czytania|leestijd|di\slettura|de\sleitura)(?!\p{L}))?/giu;
// A pattern with `{3,9}` letters would take long to compile.
const dayOfMonth = /(?<!\p{L})(\p{L}+)\.?\s\d{1,2}(?:[sS][tT]|[nN][dD]|[rR][dD]|[tT][hH])?(?![\d.:])/gu;
const [shortestMonth, longestMonth] = [3, 9];

/** A credit line without what is no name: handles, times, ages, the time that reading takes, days without a year. Each becomes ` | `. */
export function withoutNoise(text: string): string {
  const bare = text.replace(handle, ' | ');
  if (!/\d/.test(bare)) return bare;
  const age = findAge(bare)?.text;
  const at = age === undefined ? -1 : bare.toLowerCase().indexOf(age);
  const aged = age === undefined || at < 0 ? bare : `${bare.slice(0, at)} | ${bare.slice(at + age.length)}`;
  return aged
    .replace(readingTime, ' | ')
    .replace(clock, ' | ')
    .replace(dayOfMonth, (day, name: string) => (isMonth(name) ? ' | ' : day));
}

function isMonth(name: string): boolean {
  return name.length >= shortestMonth && name.length <= longestMonth && monthsNamed(name) !== undefined;
}
