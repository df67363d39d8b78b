const languages = 'en hi ur de fr es pt it nl pl sv nb da fi tr cs hu ru ar ms ro'.split(' ');
const others = ['thurs', 'tues', 'wednes', 'बृहस्पतिवार', 'गुरूवार', 'वीरवार', 'रवि', 'इतवार'];

let names: ReadonlySet<string> | undefined;

/** Whether a word is the name of a weekday, whole or short, in one of many languages. */
export function isWeekday(word: string): boolean {
  names ??= readNames();
  return names.has(word.toLowerCase().replace(/[.,\s]+$/, ''));
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
