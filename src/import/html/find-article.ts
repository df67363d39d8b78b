import { furniture } from '../text/furniture.ts';
import { readByline } from '../text/read-byline.ts';
import { wordsOf } from '../text-hash.ts';
import { isUnlikely } from './unlikely.ts';

const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
const dense =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Lao}]/gu;
const sentence = /[.!?।॥…。！？؟۔።][\s"”»'’)\]]*$/u;

interface Value {
  /** Letters of running text. */
  readonly good: number;
  /** Letters of links, labels and captions. */
  readonly bad: number;
}

/** The element that holds an article's text, with what is not of it taken out. Changes the document. */
export function findArticle(root: Element, guide: string | undefined): Element | undefined {
  const guided = guide === undefined ? undefined : survey(root, runsOf(guide), false);
  // A guide of which the page shows too little is cut short, or of another text.
  const known = guided && guide !== undefined && guided.good >= guide.length * 0.7 ? runsOf(guide) : undefined;
  const strict = (known && guided) ?? survey(root, undefined, true);
  const lenient = known === undefined ? survey(root, undefined, false) : strict;
  // Where names would throw most of the text away, they mean something else on this page.
  const found = strict.good >= lenient.good * 0.35 ? strict : lenient;
  const best = found.best && oneOfSeveral(found.best, found);
  if (best) prune(best, found.values, found === strict && known === undefined);
  return best;
}

// Pages that load story after story hold several articles; the first one with its share of the text is the page's own.
function oneOfSeveral(best: Element, { values, good }: Survey): Element {
  const articles = [...best.querySelectorAll('article')].filter(
    (one) => (values.get(one)?.good ?? 0) > 400 && !one.parentElement?.closest('article'),
  );
  const [first] = articles;
  return first && articles.length > 1 && (values.get(first)?.good ?? 0) > good * 0.2 ? first : best;
}

interface Survey {
  readonly best: Element | undefined;
  /** Letters of running text in it. */
  readonly good: number;
  readonly values: ReadonlyMap<Element, Value>;
}

function survey(root: Element, known: ReadonlySet<string> | undefined, byName: boolean): Survey {
  const values = new Map<Element, Value>();
  measure(root, values, known, byName);
  let best: { readonly element: Element; readonly score: number; readonly good: number } | undefined;
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
  element: Element,
  values: Map<Element, Value>,
  known: ReadonlySet<string> | undefined,
  byName: boolean,
): Value {
  if (isUnlikely(element, byName)) {
    const value = { good: 0, bad: Math.min(200, (element.textContent ?? '').length) * 0.2 };
    values.set(element, value);
    return value;
  }
  let good = 0;
  let bad = 0;
  let own = '';
  let linked = 0;
  for (const child of element.childNodes) {
    if (child.nodeType === 3) own += child.textContent ?? '';
    else if (child.nodeType === 1 && blocks.has(child.nodeName)) {
      const value = measure(child as Element, values, known, byName);
      good += value.good;
      bad += value.bad;
    } else if (child.nodeType === 1) {
      const inline = child as Element;
      if (hasBlocks(inline)) {
        const value = measure(inline, values, known, byName);
        good += value.good;
        bad += value.bad;
      } else if (!isUnlikely(inline, byName)) {
        const text = inline.textContent ?? '';
        own += text;
        linked +=
          inline.nodeName === 'A'
            ? text.length
            : [...inline.querySelectorAll('a')].reduce((sum, link) => sum + (link.textContent ?? '').length, 0);
      }
    }
  }
  const text = own.replace(/\s+/g, ' ').trim();
  const weighed = weigh(element, text, linked, known);
  const value = { good: good + weighed.good, bad: bad + weighed.bad };
  values.set(element, value);
  return value;
}

function hasBlocks(element: Element): boolean {
  for (const child of element.children) if (blocks.has(child.nodeName) || hasBlocks(child)) return true;
  return false;
}

function weigh(element: Element, text: string, linked: number, known: ReadonlySet<string> | undefined): Value {
  if (text === '') return { good: 0, bad: 0 };
  const length = text.length + 2 * (text.match(dense) ?? []).length;
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

function isCredit(text: string): boolean {
  const byline = text.length < 160 ? readByline(text) : undefined;
  return (
    byline !== undefined &&
    (byline.authors.length > 0 || byline.published !== undefined || byline.updated !== undefined)
  );
}

function prune(element: Element, values: ReadonlyMap<Element, Value>, byName: boolean): void {
  for (const child of [...element.children]) {
    const value = values.get(child);
    if (isUnlikely(child, byName) && child.nodeName !== 'IFRAME') child.remove();
    else if (!value) continue;
    else if (isOutside(child, value)) child.remove();
    else prune(child, values, byName);
  }
}

function isOutside(element: Element, { good, bad }: Value): boolean {
  if (/^(?:H[1-6]|FIGURE|FIGCAPTION|TABLE|THEAD|TBODY|TR|TD|TH|LI|PRE|HR)$/.test(element.nodeName)) return false;
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  if (text === '') return false;
  if (furniture(text) !== undefined || isCredit(text)) return true;
  return bad > 40 && good < bad * 0.5 && element.nodeName !== 'P';
}
