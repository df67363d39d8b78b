import { findDates } from '../dates/find-dates.ts';
import { frontDate } from '../markdown/front-date.ts';
import { isName, splitNames } from '../text/names.ts';
import { readByline } from '../text/read-byline.ts';
import { clean } from './linked-data.ts';
import type { PageFacts } from './page-facts.ts';

const byline =
  '[rel~="author"],[itemprop="author"] [itemprop="name"],[itemprop="author"],[class*="byline" i],[class*="author-name" i],[class*="authorname" i],[class*="article-author" i],[class*="author__name" i],[data-testid*="byline" i],[data-testid*="author" i],[class~="author"],[class*="Author"],[class*="autor" i],[class*="writer" i],[class*="reporter" i]';

/** The facts that a page shows: its largest heading, times, and the lines that say by whom. */
export function visibleFacts(document: Document): PageFacts {
  const headings = [...document.querySelectorAll('h1')].map(headingText).filter((text) => text !== '');
  const times = [
    ...document.querySelectorAll('[itemprop="datePublished"],time[pubdate],time[datetime],[class*="publish" i] time'),
  ];
  const updated = document.querySelector('[itemprop="dateModified"]');
  return clean({
    title: headings.toSorted((one, other) => other.length - one.length).find((text) => text.length < 250),
    published:
      times.map(dateOf).find((date) => date !== undefined) ?? shownDate(document) ?? dateBelowHeading(document),
    updated: updated ? dateOf(updated) : undefined,
    authors: authorsIn(document),
  });
}

// A rubric above the headline is often a part of the heading's element; the headline is then the longest of its parts.
function headingText(heading: Element): string {
  const parts = [...heading.children].map(words).filter((text) => text.length > 1);
  const longest = parts.toSorted((one, other) => other.length - one.length)[0];
  const whole = words(heading);
  const isOpen = longest !== undefined && /[:：]$/.test(whole.slice(0, whole.indexOf(longest)).trim());
  return longest !== undefined && parts.length > 1 && longest.length >= 15 && !isOpen ? longest : whole;
}

function dateOf(element: Element): string | undefined {
  const given = element.getAttribute('datetime') ?? element.getAttribute('content');
  return given ? frontDate(given) : findDates(words(element))[0]?.date;
}

// A date in an element that is named after one.
function shownDate(document: Document): string | undefined {
  for (const element of [
    ...document.querySelectorAll('[class*="date" i],[class*="time" i],[class*="publish" i],[class*="posted" i]'),
  ].slice(0, 40)) {
    const text = words(element);
    const found = text.length < 200 ? findDates(text)[0] : undefined;
    if (found) return found.date;
  }
  return undefined;
}

function dateBelowHeading(document: Document): string | undefined {
  const heading = document.querySelector('h1');
  const text = words(document.body);
  const at = heading ? text.indexOf(words(heading)) : -1;
  return at < 0 ? undefined : findDates(text.slice(at, at + 1500))[0]?.date;
}

function authorsIn(document: Document): readonly string[] {
  for (const element of [...document.querySelectorAll(byline)].slice(0, 12)) {
    const text = words(element);
    if (text === '' || text.length > 160) continue;
    const read = readByline(text);
    const names =
      read && read.authors.length > 0
        ? read.authors
        : splitNames(text.replace(/^(?:by|von|par|por|di|av|text|autor(?:in)?|written by)\s*:?\s+/i, ''));
    const good = names.filter((name) => isName(name) && name.split(/\s+/).length >= 2);
    if (good.length > 0) return [...new Set(good)];
  }
  return [];
}

/** An element's text in one line. */
export function words(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
