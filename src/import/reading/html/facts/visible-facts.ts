import { findAge } from '../../dates/find-age.ts';
import { findDates } from '../../dates/find-dates.ts';
import { frontDate } from '../../dates/front-date.ts';
import { isName, splitNames } from '../../people/names.ts';
import { readByline } from '../../people/read-byline.ts';
import type { PageElement } from '../page/page-element.ts';
import { type ArticleFacts, withoutEmpty } from './article-facts.ts';
import { shownElements } from './shown-elements.ts';

const mostDates = 40;
const mostBylines = 12;
const mostHeadings = 60;

/** Reads the facts that a page shows: its main headings, its times and its bylines. */
export function visibleFacts(body: PageElement): ArticleFacts {
  const shown = shownElements(body);
  const published =
    first(shown.times, dateOf) ??
    first(shown.dates.slice(0, mostDates), shownDate) ??
    dateBelowHeading(body, shown.headings.find(({ minor }) => !minor)?.element);
  const timed = published === undefined ? [...shown.ages, ...shown.dates].slice(0, mostDates) : [];
  return withoutEmpty({
    headings: shown.headings.slice(0, mostHeadings).map(({ element, ...heading }) => ({
      ...heading,
      text: element.words,
      parts: element.children.map(({ words }) => words).filter((text) => text.length > 1),
    })),
    published,
    age: first(timed, ({ words }) => findAge(words)),
    updated: shown.updated ? dateOf(shown.updated) : undefined,
    authors: first(shown.bylines.slice(0, mostBylines), namesIn) ?? [],
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
      : splitNames(text.replace(/^(?:by|von|par|por|di|av|text|autor(?:in)?|written by)\s*:?\s+/i, ''));
  const people = names.filter((name) => isName(name) && name.split(/\s+/).length >= 2);
  return people.length > 0 ? [...new Set(people)] : undefined;
}
