import { furniture } from '../text/furniture.ts';
import { readByline } from '../text/read-byline.ts';
import type { PageElement } from './page-element.ts';
import { runsOf, type Survey, survey, type Value } from './survey.ts';
import { isUnlikely } from './unlikely.ts';

/** The element that holds an article's text, with what is not of it taken out. Changes the tree. */
export function findArticle(root: PageElement, guide: string | undefined): PageElement | undefined {
  const guided = guide === undefined ? undefined : survey(root, runsOf(guide), false);
  // A guide of which the page shows too little is cut short, or of another text.
  const known = guided && guide !== undefined && guided.good >= guide.length * 0.7 ? runsOf(guide) : undefined;
  const strict = (known && guided) ?? survey(root, undefined, true);
  const lenient = known === undefined ? survey(root, undefined, false) : strict;
  // Where names would throw most of the text away, they mean something else on this page.
  const found = strict.good >= lenient.good * 0.35 ? strict : lenient;
  const best = found.best ? oneOfSeveral(found.best, found) : anyText(root);
  if (best) prune(best, found.values, found === strict && known === undefined);
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
function oneOfSeveral(best: PageElement, { values, good }: Survey): PageElement {
  const articles = articlesIn(best).filter((one) => (values.get(one)?.good ?? 0) > 400);
  const [first] = articles;
  return first && articles.length > 1 && (values.get(first)?.good ?? 0) > good * 0.2 ? first : best;
}

// Those that stand in no other.
function articlesIn(element: PageElement): readonly PageElement[] {
  return element.children.flatMap((child) => (child.nodeName === 'ARTICLE' ? [child] : articlesIn(child)));
}

const longest = 300;

function isCredit(text: string): boolean {
  const byline = text.length < 160 ? readByline(text) : undefined;
  return (
    byline !== undefined &&
    (byline.authors.length > 0 || byline.published !== undefined || byline.updated !== undefined)
  );
}

function prune(element: PageElement, values: ReadonlyMap<PageElement, Value>, byName: boolean): void {
  element.nodes = element.nodes.filter((child) => {
    if (typeof child === 'string') return true;
    const value = values.get(child);
    if (isUnlikely(child, byName) && child.nodeName !== 'IFRAME') return false;
    if (value && isOutside(child, value)) return false;
    if (value) prune(child, values, byName);
    return true;
  });
}

function isOutside(element: PageElement, { good, bad }: Value): boolean {
  if (/^(?:H[1-6]|FIGURE|FIGCAPTION|TABLE|THEAD|TBODY|TR|TD|TH|LI|PRE|HR)$/.test(element.nodeName)) return false;
  // So much running text is no button and no byline; its words need not be gathered.
  const text = good > longest ? '' : element.words;
  if (text === '') return false;
  if (furniture(text) !== undefined || isCredit(text)) return true;
  return bad > 40 && good < bad * 0.5 && element.nodeName !== 'P';
}
