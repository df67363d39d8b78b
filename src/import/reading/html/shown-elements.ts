import { noAttributes } from '../markup/attributes.ts';
import { classSigns } from './class-signs.ts';
import type { PageElement } from './page-element.ts';

const tested = /byline|author/i;

/** The elements that may show a fact, in the order of the page. */
export interface Shown {
  readonly headings: PageElement[];
  readonly times: PageElement[];
  readonly dates: PageElement[];
  /** Times in words alone. */
  readonly ages: PageElement[];
  readonly bylines: PageElement[];
  updated?: PageElement;
}

/** Finds the elements of a page that may show a fact. */
export function shownElements(body: PageElement): Shown {
  const shown: Shown = { headings: [], times: [], dates: [], ages: [], bylines: [] };
  collect(body, shown, { published: false, author: false });
  return shown;
}

/** What an element stands in. */
interface Within {
  readonly published: boolean;
  readonly author: boolean;
}

function collect(element: PageElement, shown: Shown, within: Within): void {
  const { nodeName, attributes } = element;
  let inner = within;
  if (nodeName === 'H1') shown.headings.push(element);
  if (attributes !== noAttributes || nodeName === 'TIME') inner = judge(element, shown, within);
  for (const child of element.nodes) if (typeof child !== 'string') collect(child, shown, inner);
}

// Gives what its children stand in.
function judge(element: PageElement, shown: Shown, within: Within): Within {
  const { class: classes = '', itemprop = '', rel = '', 'data-testid': testId = '' } = element.attributes;
  const called = classSigns(classes);
  if (itemprop === 'dateModified') shown.updated ??= element;
  const isTime = element.nodeName === 'TIME';
  const isStamped =
    isTime && (element.attribute('datetime') !== undefined || element.attribute('pubdate') !== undefined);
  if (itemprop === 'datePublished' || (isTime && (isStamped || within.published))) shown.times.push(element);
  if (isTime && !isStamped) shown.ages.push(element);
  if (called.isDated) shown.dates.push(element);
  const isAuthor = itemprop === 'author';
  if (
    isAuthor ||
    (within.author && itemprop === 'name') ||
    called.isByline ||
    (rel !== '' && /(?:^|\s)author(?:\s|$)/i.test(rel)) ||
    (testId !== '' && tested.test(testId))
  )
    shown.bylines.push(element);
  const published = within.published || called.isPublished;
  const author = within.author || isAuthor;
  return published === within.published && author === within.author ? within : { published, author };
}
