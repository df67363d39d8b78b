import { noAttributes } from '../../markup/attributes.ts';
import { classSigns, hasTitleName } from '../page/class-signs.ts';
import type { PageElement } from '../page/page-element.ts';

const bylineTestId = /byline|author/i;

/** See `ShownHeading`. */
interface ShownHeadingElement {
  readonly element: PageElement;
  readonly doubtful: boolean;
  readonly minor: boolean;
}

/** The elements that may show a fact, in the order of the page. */
export interface ShownElements {
  readonly headings: ShownHeadingElement[];
  readonly times: PageElement[];
  readonly dates: PageElement[];
  /** Times that are only words: "3 hours ago". */
  readonly ages: PageElement[];
  readonly bylines: PageElement[];
  /** Texts that look like a headline by their name or size, but are no headings. */
  readonly titles: PageElement[];
  updated?: PageElement;
}

/** Finds the elements of a page that may show a fact. */
export function shownElements(body: PageElement): ShownElements {
  const shown: ShownElements = { headings: [], times: [], dates: [], ages: [], bylines: [], titles: [] };
  collect(body, shown, { published: false, author: false, page: false });
  return shown;
}

/** The kinds of elements around an element. */
interface Around {
  readonly published: boolean;
  readonly author: boolean;
  /** A part of the page around the article. */
  readonly page: boolean;
}

function collect(element: PageElement, shown: ShownElements, around: Around): void {
  const { nodeName, attributes } = element;
  let inner = around;
  if (attributes !== noAttributes || nodeName === 'TIME') inner = classify(element, shown, around);
  if (!inner.page && isPagePart(element)) inner = { ...inner, page: true };
  const level = headingNames.indexOf(nodeName);
  if (level < 0 && !inner.page && attributes !== noAttributes && looksLikeTitle(element)) shown.titles.push(element);
  if (level >= 0) shown.headings.push({ element, doubtful: inner.page || isLogo(element), minor: level > 0 });
  for (const child of element.nodes) if (typeof child !== 'string') collect(child, shown, inner);
}

// Returns the context of its children.
function classify(element: PageElement, shown: ShownElements, around: Around): Around {
  const { class: classes = '', itemprop = '', rel = '', 'data-testid': testId = '' } = element.attributes;
  const signs = classSigns(classes);
  if (itemprop === 'dateModified') shown.updated ??= element;
  const isTime = element.nodeName === 'TIME';
  const isStamped =
    isTime && (element.attribute('datetime') !== undefined || element.attribute('pubdate') !== undefined);
  if (itemprop === 'datePublished' || (isTime && (isStamped || around.published))) shown.times.push(element);
  if (isTime && !isStamped) shown.ages.push(element);
  if (signs.isDate) shown.dates.push(element);
  const isAuthor = itemprop === 'author';
  if (
    isAuthor ||
    (around.author && itemprop === 'name') ||
    signs.isByline ||
    (rel !== '' && /(?:^|\s)author(?:\s|$)/i.test(rel)) ||
    (testId !== '' && bylineTestId.test(testId))
  )
    shown.bylines.push(element);
  const published = around.published || signs.isPublished;
  const author = around.author || isAuthor;
  return published === around.published && author === around.author ? around : { ...around, published, author };
}

const headingNames = ['H1', 'H2', 'H3'];
const [shortestTitle, longestTitle] = [12, 200];

function looksLikeTitle(element: PageElement): boolean {
  const { class: classes = '', id = '', size = '' } = element.attributes;
  const isLarge = element.nodeName === 'FONT' && /^(?:[4-7]|\+[1-4])$/.test(size);
  if (!isLarge && !hasTitleName(id) && !classSigns(classes).isTitle) return false;
  const letters = element.hasBlocks ? 0 : element.letters(longestTitle);
  return letters >= shortestTitle && letters <= longestTitle;
}

const pageTags = new Set(['NAV', 'FOOTER', 'ASIDE', 'DIALOG']);
const logoName = /(?:^|[\s_-])(?:logo|brand|branding|site-?name|site-?title|sitetitle)(?:[\s_-]|$)/i;

function isPagePart({ nodeName, attributes }: PageElement): boolean {
  return pageTags.has(nodeName) || attributes.hidden !== undefined || attributes['aria-hidden'] === 'true';
}

function isLogo({ attributes, parentNode, children }: PageElement): boolean {
  const linked = [parentNode, ...children].find((element) => element?.nodeName === 'A')?.attribute('href') ?? '';
  if (/^(?:https?:\/\/[^/?#]+)?\/?$/i.test(linked) && linked !== '') return true;
  return [attributes, parentNode?.attributes].some(
    (each) => each !== undefined && logoName.test(`${each.class ?? ''} ${each.id ?? ''}`),
  );
}
