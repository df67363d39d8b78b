// Adds a tooltip with date and count when a mark is hovered. Thousands of tooltips in the HTML would make the page too large.
import { digitLocale } from './browser/digit-locale.ts';

const { lang } = document.documentElement;
const dates = new Intl.DateTimeFormat(digitLocale(lang), { dateStyle: 'long', timeZone: 'UTC' });
const months = new Intl.DateTimeFormat(digitLocale(lang), { month: 'long', year: 'numeric', timeZone: 'UTC' });

document.addEventListener('pointerover', ({ target }) => {
  const mark = target instanceof Element ? target.closest('.heat-map a') : null;
  if (!mark || mark.querySelector('title')) return;
  const [year = '', month = '', day] = mark.getAttribute('href')?.match(/\d+/g) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  title.textContent = `${(day ? dates : months).format(date)}: ${Number(mark.getAttribute('data-count')).toLocaleString(digitLocale(lang))}`;
  mark.prepend(title);
});
