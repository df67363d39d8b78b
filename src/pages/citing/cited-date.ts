import { memoize } from '../../language/memoize.ts';

const monthFormat = memoize((lang) => new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' }));

/** The parts of a day in words. Languages other than English put the day before the month in every style. */
export function citedDate(day: string, lang: string) {
  const month = monthFormat(lang).format(new Date(`${day}T00:00:00Z`));
  const [year, date] = [String(Number(day.slice(0, 4))), String(Number(day.slice(8)))];
  const isEnglish = /^en\b/.test(lang);
  return {
    year,
    /** June 5; 5 जून. */
    monthDay: isEnglish ? `${month} ${date}` : `${date} ${month}`,
    /** 15 Mar. 2023; 15 मार्च 2023. */
    dayFirst: `${date} ${isEnglish ? shortMonth(month) : month} ${year}`,
    /** March 15, 2023; 15 मार्च 2023. */
    monthFirst: isEnglish ? `${month} ${date}, ${year}` : `${date} ${month} ${year}`,
  };
}

/** The month in MLA style. Months of more than four letters are abbreviated. */
function shortMonth(month: string): string {
  return month.length <= 4 ? month : `${month.slice(0, month === 'September' ? 4 : 3)}.`;
}
