import { lazy } from '../../../language/memoize.ts';

const languages = (
  'en hi ur bn mr gu pa ta te kn ml ne fr de es pt it nl sv nb nn da fi is pl cs sk sl hr sr-Latn hu ro bg ru uk be el tr az ' +
  'fa ar he id ms vi th sw xh zu af ca eu gl et lv lt ka hy sq mk'
).split(' ');

// Spellings and short forms that Intl does not have.
const others: Readonly<Record<string, number>> = {
  sept: 9,
  jany: 1,
  febr: 2,
  maart: 3,
  mrt: 3,
  märz: 3,
  jänner: 1,
  feber: 2,
  जनवरी: 1,
  फ़रवरी: 2,
  फरवरी: 2,
  मार्च: 3,
  अप्रैल: 4,
  अप्रेल: 4,
  मई: 5,
  जून: 6,
  जुलाई: 7,
  जूलाई: 7,
  अगस्त: 8,
  सितंबर: 9,
  सितम्बर: 9,
  अक्टूबर: 10,
  अक्तूबर: 10,
  नवंबर: 11,
  नवम्बर: 11,
  दिसंबर: 12,
  दिसम्बर: 12,
};

/** The month numbers by name, in lower case, in many languages: as a name stands alone and after a day (1 July, 1 июля). */
export const monthNames = lazy(readNames);

function readNames(): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  const add = (name: string | undefined, month: number): void => {
    const key = name?.normalize('NFC').toLowerCase().replace(/\.$/, '').trim() ?? '';
    if (/\p{L}/u.test(key) && !/\d/.test(key) && !names.has(key)) names.set(key, month);
  };
  for (const lang of languages) {
    for (const width of ['long', 'short'] as const) {
      const options = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' } as const;
      const alone = new Intl.DateTimeFormat(lang, { ...options, month: width });
      const dated = new Intl.DateTimeFormat(lang, { ...options, month: width, day: 'numeric' });
      for (let month = 1; month <= 12; month += 1) {
        const moment = Date.UTC(2023, month - 1, 15);
        add(alone.format(moment), month);
        add(dated.formatToParts(moment).find((part) => part.type === 'month')?.value, month);
      }
    }
  }
  for (const [name, month] of Object.entries(others)) add(name, month);
  return names;
}
