import { nearestDate } from '../calendar/nearest-date.ts';
import { showDate } from '../calendar/show-date.ts';

/** Makes the box for a date lead to the page of the day. If the day has no articles, it offers the nearest one. */
export function enableDateBox(days: readonly string[]): void {
  const form = document.querySelector<HTMLFormElement>('.go-to-date');
  const input = form?.querySelector('input');
  const none = form?.querySelector<HTMLElement>('.none-that-day');
  const link = none?.querySelector('a');
  if (!form || !input || !none || !link || days.length === 0) return;
  form.hidden = false;
  input.addEventListener('input', () => {
    none.hidden = true;
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const day = nearestDate(days, input.value);
    if (day === undefined || input.value === '') return;
    const url = `${day.replaceAll('-', '/')}/index.html`;
    if (day === input.value) {
      location.assign(url);
      return;
    }
    link.href = url;
    const date = document.createElement('span');
    showDate(date, new Date(day), { dateStyle: 'long', timeZone: 'UTC' });
    link.replaceChildren(date);
    none.hidden = false;
  });
}
