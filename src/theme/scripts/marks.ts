// Adds a tooltip with date and count when a mark is hovered. Thousands of tooltips in the HTML would make the page too large.
import { digitLocale } from './browser/digit-locale.ts';
import { labelLanguage } from './browser/shown-texts.ts';

const monthAndYear = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

document.addEventListener('pointerover', ({ target }) => {
  const mark = target instanceof Element ? target.closest('.heat-map a') : null;
  if (!mark) return;
  const locale = digitLocale(labelLanguage());
  const [year = '', month = '', day] = mark.getAttribute('href')?.match(/\d+/g) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const dates = new Intl.DateTimeFormat(locale, day ? { dateStyle: 'long', timeZone: 'UTC' } : monthAndYear);
  const title = mark.querySelector('title') ?? document.createElementNS('http://www.w3.org/2000/svg', 'title');
  title.textContent = `${dates.format(date)}: ${Number(mark.getAttribute('data-count')).toLocaleString(locale)}`;
  mark.prepend(title);
});
