import { furniture } from '../text/furniture.ts';
import { readByline } from '../text/read-byline.ts';
import { wordsOf } from '../text-hash.ts';
import type { PageElement } from './page-element.ts';
import { isUnlikely } from './unlikely.ts';

const dense =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Lao}]/gu;
const other = /[\u0e00-\uffff]/;
const sentence = /[.!?।॥…。！？؟۔።][\s"”»'’)\]]*$/u;

interface Value {
  /** Letters of running text. */
  readonly good: number;
  /** Letters of links, labels and captions. */
  readonly bad: number;
}

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

interface Survey {
  readonly best: PageElement | undefined;
  /** Letters of running text in it. */
  readonly good: number;
  readonly values: ReadonlyMap<PageElement, Value>;
}

function survey(root: PageElement, known: ReadonlySet<string> | undefined, byName: boolean): Survey {
  const values = new Map<PageElement, Value>();
  measure(root, values, known, byName);
  let best: { readonly element: PageElement; readonly score: number; readonly good: number } | undefined;
  for (const [element, { good, bad }] of values) {
    const score = good - 0.9 * bad;
    // Of two with the same text the inner one comes first here, as children are measured before their parents.
    if (good > 0 && (!best || score > best.score * 1.02 + 1)) best = { element, score, good };
  }
  return { best: best?.element, good: best?.good ?? 0, values };
}

// Three words in a row that the page itself gives as its text.
function runsOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text);
  return new Set(words.map((word, at) => `${word} ${words[at + 1] ?? ''} ${words[at + 2] ?? ''}`));
}

function measure(
  element: PageElement,
  values: Map<PageElement, Value>,
  known: ReadonlySet<string> | undefined,
  byName: boolean,
): Value {
  if (isUnlikely(element, byName)) {
    const value = { good: 0, bad: Math.min(200, element.text.length) * 0.2 };
    values.set(element, value);
    return value;
  }
  let good = 0;
  let bad = 0;
  let own = '';
  let linked = 0;
  for (const child of element.nodes) {
    if (typeof child === 'string') own += child;
    else if (child.isBlock || child.hasBlocks) {
      const value = measure(child, values, known, byName);
      good += value.good;
      bad += value.bad;
    } else if (!isUnlikely(child, byName)) {
      own += child.text;
      linked += linkedLetters(child);
    }
  }
  const text = own.replace(/\s+/g, ' ').trim();
  const weighed = weigh(element, text, linked, known);
  const value = { good: good + weighed.good, bad: bad + weighed.bad };
  values.set(element, value);
  return value;
}

function linkedLetters(element: PageElement): number {
  if (element.nodeName === 'A') return element.text.length;
  return element.children.reduce((sum, child) => sum + linkedLetters(child), 0);
}

function weigh(element: PageElement, text: string, linked: number, known: ReadonlySet<string> | undefined): Value {
  if (text === '') return { good: 0, bad: 0 };
  const length = text.length + (other.test(text) ? 2 * (text.match(dense) ?? []).length : 0);
  if (known !== undefined && length > 25) {
    const words = wordsOf(text);
    const hits = words.filter((word, at) => known.has(`${word} ${words[at + 1] ?? ''} ${words[at + 2] ?? ''}`)).length;
    if (hits >= words.length * 0.6) return { good: length * 1.5, bad: 0 };
    return { good: 0, bad: length * 0.5 };
  }
  if (/^H[1-6]$/.test(element.nodeName)) return { good: 0, bad: linked > text.length / 2 ? length : 0 };
  if (furniture(text) !== undefined) return { good: 0, bad: Math.min(length, 60) };
  if (linked > text.length * 0.5) return { good: 0, bad: length };
  if (element.nodeName === 'FIGCAPTION') return { good: 0, bad: 0 };
  const prose = length >= 120 || (length >= 40 && sentence.test(text));
  return prose ? { good: length - linked, bad: 0 } : { good: 0, bad: length * 0.35 };
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
