import { tellingWords } from '../../words/telling-words.ts';
import type { IsSiteName } from './site-names.ts';
import { holdsKey, titleKey } from './title-key.ts';
import type { ShownHeading } from './title-sources.ts';

/** What else the page says about its headline. */
interface OtherTitles {
  /** The titles of linked data and meta tags, without the name of the site. */
  readonly stated: readonly string[];
  /** The title of the document. */
  readonly page: string;
  /** Its pieces. */
  readonly pieces: readonly string[];
}

const leastShared = { words: 2, share: 0.2, shareOfFew: 0.5 } as const;
const longest = 250;
const shortestPart = 12;

/**
 * The headings that may be the headline: main headings that share words with the other sources, and minor headings that repeat one
 * of them.
 */
export function headingCandidates(
  headings: readonly ShownHeading[],
  { stated, page, pieces }: OtherTitles,
  isSite: IsSiteName,
): readonly ShownHeading[] {
  const others = [...stated, longestOf(pieces)];
  const same = new Set(others.map(titleKey));
  const words = new Set(others.flatMap((text) => tellingWords(text)));
  const isAlone = stated.length === 0 && page === '';
  return headings.filter((heading) => {
    const { text, minor } = heading;
    const key = titleKey(text);
    if (key === '' || text.length > longest || isSite(text)) return false;
    if (headingTexts(heading).some((each) => same.has(titleKey(each)) && (!minor || each.length >= shortestPart)))
      return !isBesideTitle(key, titleKey(page), stated);
    if (minor && isBesideHeading(key, titleKey(page), headings)) return true;
    return !minor && (isAlone || (sharesWords(text, words) && !isBesideTitle(key, titleKey(page), stated)));
  });
}

function longestOf(texts: readonly string[]): string {
  return texts.toSorted((first, other) => other.length - first.length)[0] ?? '';
}

function sharesWords(text: string, words: ReadonlySet<string>): boolean {
  const own = tellingWords(text);
  const shared = own.filter((word) => words.has(word)).length;
  const share = shared < leastShared.words ? leastShared.shareOfFew : leastShared.share;
  return own.length === 0 || shared >= own.length * share;
}

// In "Silicon Notes: How to solder" the heading "Silicon Notes" is the name of the site if "How to solder" is another source.
function isBesideTitle(key: string, page: string, stated: readonly string[]): boolean {
  return stated.some((other) => holdsKey(besideKey(key, page), titleKey(other)));
}

// In "Silicon Notes: How to solder" the minor heading "How to solder" is the headline if "Silicon Notes" is another heading.
function isBesideHeading(key: string, page: string, headings: readonly ShownHeading[]): boolean {
  const rest = besideKey(key, page);
  return rest !== '' && key.length >= shortestPart && headings.some(({ text }) => titleKey(text) === rest);
}

// The part of the title of a document before or after a key.
function besideKey(key: string, page: string): string {
  if (page.startsWith(`${key} `)) return page.slice(key.length + 1);
  return page.endsWith(` ${key}`) ? page.slice(0, -key.length - 1) : '';
}

/** The texts of a heading that may be the headline: the whole heading and its longest part. */
export function headingTexts({ text, parts }: ShownHeading): readonly string[] {
  const part = longestOf(parts);
  return part.length >= shortestPart && part !== text ? [text, part] : [text];
}

/** The text of a heading without a short kicker in its first part. For a heading that no other source repeats. */
export function headingText({ text, parts }: ShownHeading): string {
  const [first = '', ...others] = parts;
  const rest = text.startsWith(first) ? text.slice(first.length).trim() : text;
  const isKicker = others.length > 0 && first.length * 2 < rest.length && !/[:：,–—-]$/u.test(first);
  return isKicker && rest.length >= shortestPart && !/^[:：,–—-]/u.test(rest) ? rest : text;
}
