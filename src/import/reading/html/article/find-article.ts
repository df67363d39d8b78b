import { furniture } from '../../lines/furniture.ts';
import { tagKind } from '../../markup/tag-kind.ts';
import { readByline } from '../../people/read-byline.ts';
import { cached } from '../../words/cached.ts';
import { shortWords } from '../page/element-words.ts';
import { openFallbacks } from '../page/open-fallbacks.ts';
import { PageElement } from '../page/page-element.ts';
import { runsOf, type Value } from '../page/weigh.ts';
import { dropBoxes } from './drop-boxes.ts';
import { dropTwins } from './drop-twins.ts';
import { type Survey, survey, valueIn } from './survey.ts';
import { isOnlyHidden, isUnlikely } from './unlikely.ts';

// Pages with less running text than this may have their article in an element that usually holds none.
const littleText = 1500;

/**
 * Finds the running text of a page. `guide` is the text of the article as the page repeats it in its linked data. If little text is
 * found, the contents of `noscript` and the like are opened and stay open if the text is there.
 */
export function surveyPage(root: PageElement, guide: string | undefined): Survey {
  const guided = guide === undefined ? undefined : survey(root, runsOf(guide), 'byKind');
  // If the page shows little of the guide, the guide is cut short or belongs to another text.
  if (guided && guide !== undefined && guided.good >= guide.length * 0.7) return guided;
  const lenient = survey(root, undefined, 'byKind');
  const strict = survey(root, undefined, 'byName');
  // If the class names would remove most of the text, they mean something else on this page.
  const chosen = strict.good >= lenient.good * 0.35 ? strict : lenient;
  if (chosen.good >= littleText) return chosen;
  const close = openFallbacks(root);
  const open = survey(root, undefined, 'byText');
  if (isElsewhere(chosen, open)) return open;
  close();
  return chosen;
}

// Menus and notices have some running text, but more links and labels than an article.
function isElsewhere(found: Survey, open: Survey): boolean {
  const bad = open.best ? (valueIn(open, open.best)?.bad ?? 0) : Number.POSITIVE_INFINITY;
  return found.good < open.good * (found.good < 500 ? 0.35 : 0.15) && bad < open.good * 0.25;
}

/** The element that holds the text of the article, without the parts that do not belong to it. Changes the tree. */
export function findArticle(root: PageElement, found: Survey): PageElement | undefined {
  const best = found.best ? firstOfSeveral(found.best, found) : wholePage(root);
  if (!best) return undefined;
  dropBoxes(best);
  prune(best, found);
  dropTwins(best);
  return best;
}

// A page of a few words has no running text. Then all its text except buttons is the article.
function wholePage(root: PageElement): PageElement | undefined {
  dropUnlikely(root);
  return root.words === '' ? undefined : root;
}

function dropUnlikely(element: PageElement): void {
  element.nodes = element.nodes.filter((node) => typeof node === 'string' || !isUnlikely(node, 'byName'));
  for (const child of element.children) dropUnlikely(child);
}

// Some pages load one story after the other. The first one with enough of the text is the article of the page.
function firstOfSeveral(best: PageElement, survey: Survey): PageElement {
  const goodIn = (element: PageElement) => valueIn(survey, element)?.good ?? 0;
  const articles = outermostArticles(best).filter((article) => goodIn(article) > 400);
  const [first] = articles;
  return first && articles.length > 1 && goodIn(first) > survey.good * 0.2 ? first : best;
}

function outermostArticles(element: PageElement): readonly PageElement[] {
  return element.children.flatMap((child) => (child.nodeName === 'ARTICLE' ? [child] : outermostArticles(child)));
}

const longestLine = 300;
const longestCredit = 160;

const isCredit = cached((line) => {
  const byline = line.length < longestCredit ? readByline(line) : undefined;
  return (
    byline !== undefined &&
    (byline.authors.length > 0 || byline.published !== undefined || byline.updated !== undefined)
  );
});

function prune(element: PageElement, found: Survey): void {
  element.nodes = element.nodes.filter((child) => {
    if (typeof child === 'string') return true;
    if (child.nodeName === 'NOSCRIPT' && keepPicture(child)) return true;
    const value = valueIn(found, child);
    if (isUnlikely(child, found.evidence) && child.nodeName !== 'IFRAME' && !value?.good) return isHiddenText(child);
    if (value && isPagePart(child, value)) return false;
    if (value) prune(child, found);
    return true;
  });
}

// A `noscript` often shows the picture that a script loads later.
function keepPicture(element: PageElement): boolean {
  const content = [...(element.fallback ?? []), ...element.nodes].filter((node) => typeof node !== 'string');
  const images = content.flatMap((node) => (node.nodeName === 'IMG' ? [node] : node.querySelectorAll('img')));
  if (images.length === 0) return false;
  element.nodes = [];
  for (const image of images) element.append(new PageElement(tagKind('img'), image.attributes));
  return true;
}

const longHiddenText = 300;
const longParagraph = 60;

function isHiddenText(element: PageElement): boolean {
  // This hides a paragraph from screen readers only.
  if (element.nodeName === 'P' && element.attributes.hidden === undefined && isOnlyHidden(element))
    return shortWords(element, longParagraph) === undefined;
  if (!isOnlyHidden(element) || element.letters(longHiddenText) < longHiddenText) return false;
  // Hidden captions and notices are one paragraph.
  if (
    element.querySelectorAll('p').filter((paragraph) => shortWords(paragraph, longParagraph) === undefined).length < 2
  )
    return false;
  const { best, good } = survey(element, undefined, 'byText');
  const value = element.measured?.byText;
  return best !== undefined && value !== undefined && good >= longHiddenText && value.bad < value.good * 0.1;
}

function isPagePart(element: PageElement, { good, bad }: Value): boolean {
  if (/^(?:H[1-6]|FIGURE|FIGCAPTION|TABLE|THEAD|TBODY|TR|TD|TH|LI|PRE|HR)$/.test(element.nodeName)) return false;
  // An element with more running text is neither a button nor a byline, so its words are not read.
  if (good > longestLine) return false;
  const text = shortWords(element, longestLine);
  if (text === '') return false;
  if (text !== undefined && (furniture(text) !== undefined || isCredit(text))) return true;
  return bad > 40 && good < bad * 0.5 && element.nodeName !== 'P' && !holdsData(element);
}

// Tables, code and lists without links have short texts, but belong to the article.
function holdsData(element: PageElement): boolean {
  if (element.querySelector('table,pre,ol,dl,blockquote') === null) return false;
  const linked = element.querySelectorAll('a').reduce((sum, link) => sum + link.textContent.length, 0);
  return linked < element.letters() * 0.2;
}
