import { writeText } from './shown-texts.ts';
import { storeChoice, storedChoice } from './stored-choice.ts';

/** An article of the reader's own list. */
export interface KeptArticle {
  /** Its page from the site's root, percent-encoded. */
  readonly url: string;
  /** `2023-07-27`. The search index finds it by its day. */
  readonly day: string;
  /** The reader's own words on it. */
  readonly note: string;
}

const name = 'my-list';
/** Longer lists do not fit into the storage of browsers, or into an address. */
const mostKept = 500;
const longestNote = 2000;

/** The reader's list. Invalid entries, which only other programs write, are left out. */
export function keptArticles(): readonly KeptArticle[] {
  try {
    const stored: unknown = JSON.parse(storedChoice(name) ?? '[]');
    return validArticles(Array.isArray(stored) ? stored : []);
  } catch {
    return [];
  }
}

/** The valid ones among some values, each address once. */
export function validArticles(values: readonly unknown[]): readonly KeptArticle[] {
  const byUrl = new Map<string, KeptArticle>();
  for (const value of values) {
    const { url, day, note = '' }: Partial<Record<keyof KeptArticle, unknown>> = Object(value);
    const isValid =
      typeof url === 'string' &&
      isPageOfArchive(url) &&
      typeof day === 'string' &&
      /^\d{4}-\d\d-\d\d$/.test(day) &&
      typeof note === 'string';
    if (isValid && !byUrl.has(url)) byUrl.set(url, { url, day, note: note.slice(0, longestNote) });
  }
  return [...byUrl.values()].slice(0, mostKept);
}

/** Whether an address is relative, leads to no other folder or site, and can be decoded. */
function isPageOfArchive(url: string): boolean {
  const parts = url.split('/');
  if (!url.endsWith('.html') || parts.some((part) => /^\.*$|[^\w.~!*'()%-]/.test(part))) return false;
  try {
    return decodeURIComponent(url) !== '';
  } catch {
    return false;
  }
}

/** Stores the list. Returns whether the browser has kept it. */
export function storeArticles(articles: readonly KeptArticle[]): boolean {
  const text = articles.length === 0 ? '' : JSON.stringify(articles);
  storeChoice(name, text);
  return (storedChoice(name) ?? '') === text;
}

/** Whether an article is on the list. */
export function isKept(url: string): boolean {
  return keptArticles().some((kept) => kept.url === url);
}

/** Puts an article on the list, or takes it off. */
export function toggleKept(article: Omit<KeptArticle, 'note'>): void {
  const others = keptArticles().filter(({ url }) => url !== article.url);
  storeArticles(isKept(article.url) ? others : [...others, { ...article, note: '' }]);
}

/**
 * Makes a button that puts an article on the list or takes it off. `texts`: its label before and after. A `headline` is added to its
 * name for screen readers, where several buttons stand on a page.
 */
export function makeKeepButton(
  button: HTMLButtonElement,
  article: Omit<KeptArticle, 'note'>,
  texts: { readonly keep: string; readonly kept: string; readonly headline?: string },
): void {
  const show = () => {
    const pressed = isKept(article.url);
    button.setAttribute('aria-pressed', String(pressed));
    const label = pressed ? texts.kept : texts.keep;
    writeText(button, pressed ? 'search.kept' : 'search.keep', label);
    if (texts.headline !== undefined) button.setAttribute('aria-label', `${label}: ${texts.headline}`);
  };
  button.addEventListener('click', () => {
    toggleKept(article);
    show();
  });
  show();
}
