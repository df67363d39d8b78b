import { memoize } from '../../../language/memoize.ts';

/** A day, month or year as a reader writes it. Without a year it is a day of every year. */
export interface WrittenDay {
  readonly year?: string;
  readonly month?: string;
  readonly day?: string;
}

/**
 * Reads a text that is a date and nothing else, in the month names of some languages: `27 july 2023`, `२७ जुलाई`, `july 2023`, `27/7/2023`,
 * `2023-07-27`, `2023`. Undefined for other texts.
 */
export function writtenDay(text: string, languages: readonly string[]): WrittenDay | undefined {
  const words = westernDigits(text.normalize('NFC').toLowerCase())
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .split(/[\s,./،\-–]+/)
    .filter((word) => word !== '' && word !== 'of');
  const numbers = words.filter((word) => /^\d{1,4}$/.test(word));
  const names = words.filter((word) => !/^\d+$/.test(word));
  if (numbers.length + names.length !== words.length || words.length > 3 || numbers.length === 0) return undefined;
  const month = monthOf(names.join(' '), languages);
  if (names.length > 0) return month === undefined ? undefined : withMonth(month, numbers);
  return fromNumbers(numbers);
}

function withMonth(month: number, numbers: readonly string[]): WrittenDay | undefined {
  const year = numbers.find((number) => number.length === 4);
  const [day, ...more] = numbers.filter((number) => number.length <= 2);
  if (more.length > 0 || numbers.length !== Number(year !== undefined) + Number(day !== undefined)) return undefined;
  return realDay(year, month, day === undefined ? undefined : Number(day));
}

// Years come first or last. Of the others, the day is the number that cannot be a month, or the first.
function fromNumbers(numbers: readonly string[]): WrittenDay | undefined {
  const [a = '', b = '', c = ''] = numbers;
  if (a.length === 4) return realDay(a, b === '' ? undefined : Number(b), c === '' ? undefined : Number(c));
  if (c.length !== 4) return undefined;
  return Number(b) > 12 ? realDay(c, Number(a), Number(b)) : realDay(c, Number(b), Number(a));
}

function realDay(year: string | undefined, month: number | undefined, day: number | undefined): WrittenDay | undefined {
  const isReal =
    month === undefined || new Date(Date.UTC(Number(year ?? 2000), month - 1, day ?? 1)).getUTCMonth() === month - 1;
  if (!isReal || day === 0) return undefined;
  const two = (number: number) => String(number).padStart(2, '0');
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month: two(month) }),
    ...(day === undefined ? {} : { day: two(day) }),
  };
}

function monthOf(name: string, languages: readonly string[]): number | undefined {
  if (name === '') return undefined;
  for (const lang of languages) {
    const month = monthNames(lang).findIndex((names) => names.includes(name));
    if (month >= 0) return month + 1;
  }
  return undefined;
}

const monthNames = memoize((lang): readonly (readonly string[])[] =>
  Array.from({ length: 12 }, (_, month) =>
    (['long', 'short'] as const).flatMap((style) => {
      const name = new Intl.DateTimeFormat(lang, { month: style, timeZone: 'UTC' }).format(Date.UTC(2023, month, 1));
      return [name, name.replace(/\.$/, '')].map((each) => each.normalize('NFC').toLowerCase());
    }),
  ),
);

/** `२७` => `27`. The ten digits of a script follow each other. */
function westernDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String(code - zero);
  });
}
