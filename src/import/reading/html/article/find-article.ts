import { furniture } from '../../lines/furniture.ts';
import { readByline } from '../../people/read-byline.ts';
import { cached } from '../../words/cached.ts';
import { shortWords } from '../page/element-words.ts';
import type { PageElement } from '../page/page-element.ts';
import { runsOf, type Value } from '../page/weigh.ts';
import { type Survey, survey, valueIn } from './survey.ts';
import { isUnlikely } from './unlikely.ts';

/**
 * The element that holds the text of the article, without the parts that do not belong to it. `guide` is the text of the article
 * as the page repeats it in its linked data. Changes the tree.
 */
export function findArticle(root: PageElement, guide: string | undefined): PageElement | undefined {
  const guided = guide === undefined ? undefined : survey(root, runsOf(guide), false);
  // If the page shows little of the guide, the guide is cut short or belongs to another text.
  const isGuided = guided !== undefined && guide !== undefined && guided.good >= guide.length * 0.7;
  const strict = isGuided ? guided : survey(root, undefined, true);
  const lenient = isGuided ? guided : survey(root, undefined, false);
  // If the class names would remove most of the text, they mean something else on this page.
  const chosen = strict.good >= lenient.good * 0.35 ? strict : lenient;
  const best = chosen.best ? firstOfSeveral(chosen.best, chosen) : wholePage(root);
  if (best) prune(best, chosen);
  return best;
}

// A page of a few words has no running text. All of it that is no button is its article.
function wholePage(root: PageElement): PageElement | undefined {
  dropUnlikely(root);
  return root.words === '' ? undefined : root;
}

function dropUnlikely(element: PageElement): void {
  element.nodes = element.nodes.filter((node) => typeof node === 'string' || !isUnlikely(node));
  for (const child of element.children) dropUnlikely(child);
}

// Pages that load story after story hold several articles. The first one with enough of the text is that of the page.
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

function prune(element: PageElement, survey: Survey): void {
  element.nodes = element.nodes.filter((child) => {
    if (typeof child === 'string') return true;
    if (isUnlikely(child, survey.byName) && child.nodeName !== 'IFRAME') return false;
    const value = valueIn(survey, child);
    if (value && isPagePart(child, value)) return false;
    if (value) prune(child, survey);
    return true;
  });
}

function isPagePart(element: PageElement, { good, bad }: Value): boolean {
  if (/^(?:H[1-6]|FIGURE|FIGCAPTION|TABLE|THEAD|TBODY|TR|TD|TH|LI|PRE|HR)$/.test(element.nodeName)) return false;
  // An element with more running text is no button and no byline. Its words need not be gathered.
  if (good > longestLine) return false;
  const text = shortWords(element, longestLine);
  if (text === '') return false;
  if (text !== undefined && (furniture(text) !== undefined || isCredit(text))) return true;
  return bad > 40 && good < bad * 0.5 && element.nodeName !== 'P';
}
