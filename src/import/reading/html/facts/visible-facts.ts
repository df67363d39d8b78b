import { findAge } from '../../dates/find-age.ts';
import { findDates } from '../../dates/find-dates.ts';
import { frontDate } from '../../dates/front-date.ts';
import { isName, splitNames } from '../../people/names.ts';
import { readByline } from '../../people/read-byline.ts';
import type { PageElement } from '../page/page-element.ts';
import type { ShownHeading } from '../titles/title-sources.ts';
import { type ArticleFacts, withoutEmpty } from './article-facts.ts';
import { labelledAuthors } from './labelled-authors.ts';
import { type ShownElements, shownElements } from './shown-elements.ts';

const mostDates = 40;
const mostBylines = 12;
const mostHeadings = 60;
const shortestHeadline = 12;

/** Reads the facts that a page shows: its main headings, its times and its bylines. `title` is that of the document. */
export function visibleFacts(body: PageElement, title = ''): ArticleFacts {
  const shown = shownElements(body);
  const lone = loneTitle(shown);
  const main = lone ?? shown.headings.find(({ minor }) => !minor)?.element;
  const titled = main ?? shown.headings.find(({ element, doubtful }) => !doubtful && isTitled(element, title))?.element;
  const published =
    first(shown.times, dateOf) ??
    first(shown.dates.slice(0, mostDates), shownDate) ??
    dateBelowHeading(body, titled) ??
    labelledDate(body);
  const timed = published === undefined ? [...shown.ages, ...shown.dates].slice(0, mostDates) : [];
  return withoutEmpty({
    headings: [
      ...(lone ? [{ ...headingText(lone), doubtful: false, minor: false, lone: true }] : []),
      ...shown.headings
        .slice(0, mostHeadings)
        .map(({ element, ...heading }) => ({ ...heading, ...headingText(element) })),
    ],
    published,
    age: first(timed, ({ words }) => findAge(words)),
    updated: shown.updated ? dateOf(shown.updated) : undefined,
    authors: first(shown.bylines.slice(0, mostBylines), namesIn) ?? labelledAuthors(body, titled) ?? [],
  });
}

function first<Found>(
  elements: readonly PageElement[],
  read: (element: PageElement) => Found | undefined,
): Found | undefined {
  for (const element of elements) {
    const value = read(element);
    if (value !== undefined) return value;
  }
  return undefined;
}

function dateOf(element: PageElement): string | undefined {
  const value = element.attribute('datetime') ?? element.attribute('content');
  return value ? frontDate(value) : writtenIn(element.words);
}

// The date in an element whose class name speaks of a date.
function shownDate(element: PageElement): string | undefined {
  const text = element.words;
  return text.length < 200 ? writtenIn(text) : undefined;
}

function dateBelowHeading(body: PageElement, heading: PageElement | undefined): string | undefined {
  if (!heading) return undefined;
  const text = body.words;
  const at = text.indexOf(heading.words);
  return at < 0 ? undefined : writtenIn(text.slice(at, at + 1500));
}

function headingText(element: PageElement): Pick<ShownHeading, 'text' | 'parts'> {
  return {
    text: element.words,
    parts: element.children.map(({ words }) => words).filter((text) => text.length > 1),
  };
}

// The text that looks like the headline of a page without headings. Of several, none is surely the headline.
function loneTitle({ headings, titles }: ShownElements): PageElement | undefined {
  if (headings.some(({ doubtful }) => !doubtful)) return undefined;
  const [only] = titles;
  const text = only?.words;
  return text?.includes(' ') && titles.every(({ words }) => words === text) ? only : undefined;
}

function isTitled(heading: PageElement, title: string): boolean {
  const { words } = heading;
  return words.length >= shortestHeadline && title.includes(words);
}

// The only date with a label ("Posted: …") in the beginning of a page. A list of stories has several.
function labelledDate(body: PageElement): string | undefined {
  const text = body.words.slice(0, 2000);
  const [date, ...others] = findDates(text).filter(({ role }) => role === 'published');
  return date && others.length === 0 ? text.slice(date.start, date.end) : undefined;
}

// The first date as written. `htmlDate` reads it again, and notes its doubts. Of several dates, one of publication counts.
function writtenIn(text: string): string | undefined {
  const dates = findDates(text);
  const date =
    dates.find(({ role }) => role === 'published') ?? dates.find(({ role }) => role === 'unlabelled') ?? dates[0];
  return date && text.slice(date.start, date.end);
}

function namesIn(element: PageElement): readonly string[] | undefined {
  const text = element.words;
  if (text === '' || text.length > 160) return undefined;
  const read = readByline(text);
  const names =
    read && read.authors.length > 0
      ? read.authors
      : splitNames(text.replace(/^(?:by|posted by|von|par|por|di|av|text|autor(?:in)?|written by)\s*:?\s+/i, ''));
  const people = names.filter((name) => isName(name) && name.split(/\s+/).length >= 2);
  return people.length > 0 ? [...new Set(people)] : undefined;
}
