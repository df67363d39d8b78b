import { twoDigits } from '../calendar/days-of-masks.ts';
import { showDate } from '../calendar/show-date.ts';
import { dayStories, type StoryOfYear } from './day-stories.ts';

const storiesShown = 4;

/**
 * Shows what came out on today's day of the year, by the reader's clock: a story of each year on the page of that day. From the
 * disk, where scripts cannot read other pages, the heading leads there.
 */
export async function showOnThisDay(days: readonly string[], now: Date): Promise<void> {
  const section = document.querySelector<HTMLElement>('.on-this-day');
  const heading = section?.querySelector<HTMLAnchorElement>('h2 a');
  const list = section?.querySelector<HTMLElement>('.stories');
  if (!section || !heading || !list) return;
  const today = `${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
  section.hidden = !days.some((day) => day.endsWith(today));
  if (section.hidden) return;
  heading.href = `on-this-day/${today}.html`;
  const date = element('span', {});
  showDate(date, now, { day: 'numeric', month: 'long' });
  heading.append(': ', date);
  if (location.protocol === 'file:') return;
  const response = await fetch(heading.href).catch(() => undefined);
  if (!response?.ok) return;
  const stories = dayStories(await response.text(), heading.href);
  const pictured = stories.filter(({ picture }) => picture);
  const preferred = [...new Set([...pictured, ...stories])].slice(0, storiesShown);
  const shown = stories.filter((story) => preferred.includes(story));
  if (shown.length > 0) list.replaceChildren(...shown.map(storyElement));
}

function storyElement({ url, title, lang, dir, day, picture }: StoryOfYear): HTMLElement {
  const article = element('article', { className: 'story' });
  if (picture) {
    const image = element('img', { ...picture, alt: '' });
    const link = element('a', { className: 'wide', href: url, tabIndex: -1, ariaHidden: 'true' });
    link.append(image);
    article.append(link);
  }
  const headline = element('h3', { lang, dir });
  headline.append(element('a', { href: url, textContent: title }));
  const line = element('p', { className: 'slugline' });
  line.append(element('time', { dateTime: day, textContent: day.slice(0, 4) }));
  article.append(headline, line);
  return article;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}
