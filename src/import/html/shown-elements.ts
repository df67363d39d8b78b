import type { PageElement } from './page-element.ts';

const named = /byline|author-name|authorname|article-author|author__name|autor|writer|reporter|(?:^|\s)author(?:\s|$)/i;
const tested = /byline|author/i;
const dated = /date|time|publish|posted/i;

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
  const { class: classes = '', itemprop = '', rel = '', 'data-testid': testId = '' } = element.attributes;
  const { nodeName } = element;
  if (nodeName === 'H1') shown.headings.push(element);
  if (itemprop === 'dateModified') shown.updated ??= element;
  const isTime = nodeName === 'TIME';
  const isStamped = element.attribute('datetime') !== undefined || element.attribute('pubdate') !== undefined;
  if (itemprop === 'datePublished' || (isTime && (isStamped || within.published))) shown.times.push(element);
  if (isTime && !isStamped) shown.ages.push(element);
  if (dated.test(classes)) shown.dates.push(element);
  const isAuthor = itemprop === 'author';
  if (
    isAuthor ||
    (within.author && itemprop === 'name') ||
    /(?:^|\s)author(?:\s|$)/i.test(rel) ||
    named.test(classes) ||
    classes.includes('Author') ||
    tested.test(testId)
  )
    shown.bylines.push(element);
  const inner = { published: within.published || /publish/i.test(classes), author: within.author || isAuthor };
  for (const child of element.nodes) if (typeof child !== 'string') collect(child, shown, inner);
}
