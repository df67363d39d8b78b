import { dateFile, fixedFiles, urlOf } from '../../parts/addresses.ts';
import { type Crumb, homeCrumb } from '../../parts/html-page.ts';

/** The path to the page of a day, month or year; `dates` are the periods around it, the longest first. */
export function dateCrumbs(...dates: readonly string[]): readonly Crumb[] {
  return [
    homeCrumb,
    { url: urlOf(fixedFiles.years), label: 'years' },
    ...dates.map((date) => ({ url: urlOf(dateFile(date)), date })),
  ];
}
