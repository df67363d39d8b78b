/** 365.2425 days. */
const yearMillis = 31_556_952_000;

/** Says after the section how old a story of more than a year is, by the reader's clock: the page was built on another day. */
export function showAge(now: number): void {
  const age = document.querySelector<HTMLElement>('.age');
  const published = document.querySelector<HTMLTimeElement>('.credits time');
  const years = Math.floor((now - Date.parse(`${published?.dateTime}`)) / yearMillis);
  if (!age || !(years >= 1)) return;
  age.append(new Intl.RelativeTimeFormat(`${document.documentElement.lang}-u-nu-latn`).format(-years, 'year'));
  age.hidden = false;
}
