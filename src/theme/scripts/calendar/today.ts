import { nearestDay } from './choices.ts';
import { showDate } from './show-date.ts';

// Uses the reader's clock, because the page was built on another day.
const link = document.querySelector<HTMLAnchorElement>('a.today');
const days = [...document.querySelectorAll<HTMLAnchorElement>('.month-days a')];
const now = new Date();
const day = nearestDay(
  days.map((each) => each.href.slice(-10, -5)),
  `${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`,
);
const nearest = days.find((each) => each.href.endsWith(`${day}.html`));
if (link && nearest) {
  link.href = nearest.href;
  const date = new Date(Date.UTC(2000, Number(day?.slice(0, 2)) - 1, Number(day?.slice(3))));
  const name = document.createElement('span');
  showDate(name, date, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  link.append(': ', name);
  link.hidden = false;
  nearest.parentElement?.classList.add('now');
}
