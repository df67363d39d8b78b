import { locale } from '../../../language/conventions.ts';

const mostYears = 999;

/** Writes the age of an old story in a language. The script of articles has written it in that of the page, and has no byte to spare. */
export function translateAge(lang: string): void {
  const age = document.querySelector<HTMLElement>('.age:not([hidden])');
  const text = age?.lastChild;
  if (!age || !text) return;
  const shown = ages(age.lang || document.documentElement.lang);
  const years = Array.from({ length: mostYears }, (_, year) => year + 1).find(
    (year) => shown(year) === text.textContent,
  );
  if (years === undefined) return;
  // The line of the story has its own direction.
  const translated = document.createElement('bdi');
  translated.textContent = ages(lang)(years);
  text.replaceWith(translated);
  age.lang = lang;
}

function ages(lang: string): (years: number) => string {
  const format = new Intl.RelativeTimeFormat(locale(lang));
  return (years) => format.format(-years, 'year');
}
