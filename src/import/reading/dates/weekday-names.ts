import { lazy } from '../../../language/memoize.ts';

const languages = 'en hi ur de fr es pt it nl pl sv nb da fi tr cs hu ru ar ms ro'.split(' ');
const others = ['thurs', 'tues', 'wednes', 'बृहस्पतिवार', 'गुरूवार', 'वीरवार', 'रवि', 'इतवार'];

const weekdayNames = lazy(readNames);

/** Whether a word is the long or short name of a weekday in one of many languages. */
export function isWeekday(word: string): boolean {
  return weekdayNames().has(word.toLowerCase().replace(/(?<![.,\s])[.,\s]+$/, ''));
}

function readNames(): ReadonlySet<string> {
  const found = new Set(others);
  for (const lang of languages) {
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(lang, { weekday, timeZone: 'UTC' });
      for (let day = 1; day <= 7; day += 1) {
        const name = format.format(Date.UTC(2023, 0, day)).toLowerCase();
        found.add(name.replace(/\.$/, ''));
      }
    }
  }
  return found;
}
