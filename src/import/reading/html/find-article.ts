import { furniture } from '../lines/furniture.ts';
import { readByline } from '../people/read-byline.ts';
import { detached } from '../words/detached.ts';
import { briefWords } from './brief-words.ts';
import type { PageElement } from './page-element.ts';
import { type Survey, survey, valueIn } from './survey.ts';
import { isUnlikely } from './unlikely.ts';
import { runsOf, type Value } from './weigh.ts';

/** The element that holds an article's text, with what is not of it taken out. Changes the tree. */
export function findArticle(root: PageElement, guide: string | undefined): PageElement | undefined {
  const guided = guide === undefined ? undefined : survey(root, runsOf(guide), false);
  // A guide of which the page shows too little is cut short, or of another text.
  const isGuided = guided !== undefined && guide !== undefined && guided.good >= guide.length * 0.7;
  const strict = isGuided ? guided : survey(root, undefined, true);
  const lenient = isGuided ? guided : survey(root, undefined, false);
  // Where names would throw most of the text away, they mean something else on this page.
  const found = strict.good >= lenient.good * 0.35 ? strict : lenient;
  const best = found.best ? oneOfSeveral(found.best, found) : anyText(root);
  if (best) prune(best, found);
  return best;
}

// A page of a few words has no running text; all that is no button is its article.
function anyText(root: PageElement): PageElement | undefined {
  dropUnlikely(root);
  return root.words === '' ? undefined : root;
}

function dropUnlikely(element: PageElement): void {
  element.nodes = element.nodes.filter((node) => typeof node === 'string' || !isUnlikely(node));
  for (const child of element.children) dropUnlikely(child);
}

// Pages that load story after story hold several articles; the first one with its share of the text is the page's own.
function oneOfSeveral(best: PageElement, found: Survey): PageElement {
  const goodIn = (one: PageElement) => valueIn(found, one)?.good ?? 0;
  const articles = articlesIn(best).filter((one) => goodIn(one) > 400);
  const [first] = articles;
  return first && articles.length > 1 && goodIn(first) > found.good * 0.2 ? first : best;
}

// Those that stand in no other.
function articlesIn(element: PageElement): readonly PageElement[] {
  return element.children.flatMap((child) => (child.nodeName === 'ARTICLE' ? [child] : articlesIn(child)));
}

const longest = 300;
const longestCredit = 160;
// Lines stand in several elements, one in the other, and on all pages of a site.
const knownCredits = new Map<string, boolean>();
const mostKnown = 20_000;

function isCredit(line: string): boolean {
  if (line.length >= longestCredit) return false;
  const before = knownCredits.get(line);
  if (before !== undefined) return before;
  const byline = readByline(line);
  const found =
    byline !== undefined &&
    (byline.authors.length > 0 || byline.published !== undefined || byline.updated !== undefined);
  if (knownCredits.size >= mostKnown) knownCredits.clear();
  knownCredits.set(detached(line), found);
  return found;
}

function prune(element: PageElement, found: Survey): void {
  element.nodes = element.nodes.filter((child) => {
    if (typeof child === 'string') return true;
    if (isUnlikely(child, found.byName) && child.nodeName !== 'IFRAME') return false;
    const value = valueIn(found, child);
    if (value && isOutside(child, value)) return false;
    if (value) prune(child, found);
    return true;
  });
}

function isOutside(element: PageElement, { good, bad }: Value): boolean {
  if (/^(?:H[1-6]|FIGURE|FIGCAPTION|TABLE|THEAD|TBODY|TR|TD|TH|LI|PRE|HR)$/.test(element.nodeName)) return false;
  // So much running text is no button and no byline; its words need not be gathered.
  if (good > longest) return false;
  const text = briefWords(element, longest);
  if (text === '') return false;
  if (text !== undefined && (furniture(text) !== undefined || isCredit(text))) return true;
  return bad > 40 && good < bad * 0.5 && element.nodeName !== 'P';
}
