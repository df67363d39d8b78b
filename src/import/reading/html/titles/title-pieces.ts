import type { IsSiteName } from './site-names.ts';
import { titleKey } from './title-key.ts';
import type { ShownHeading } from './title-sources.ts';

/** A piece of a title between two separators, and its place. */
export interface TitlePiece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// Signs that are rarely inside a headline.
const strong = /(?<!\s)\s*(?:[|｜•»«·]|::|--)\s*|(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}])/gu;
// A colon or dash may also be inside a headline.
const any = new RegExp(`${strong.source}|(?<!\\s)\\s+[-–—:]\\s+|：`, 'gu');

const signsAtEnd = /(?:(?<!\s)\s*(?:[|｜•»«·：–—_]|::|--)|(?<!\s)\s+[-:])\s*$/u;
const signsAtStart = /^(?:\s*(?:[|｜•»«·–—_]|::|--)|\s+[-:])\s+/u;

const shortestTitle = 15;
const longestSite = 40;

/** The pieces of a title between signs such as `|` and `»`, and if `all`, between dashes and colons with spaces too. */
export function titlePieces(title: string, all: boolean): readonly TitlePiece[] {
  const pieces: TitlePiece[] = [];
  let start = 0;
  for (const { index, 0: sign } of title.matchAll(all ? any : strong)) {
    pieces.push({ text: title.slice(start, index), start, end: index });
    start = index + sign.length;
  }
  return [...pieces, { text: title.slice(start), start, end: title.length }];
}

/**
 * A title without the name of the site at its start or end: `What happened - The Paper` => `What happened`. A short piece after a
 * sign such as `|` is dropped too.
 */
export function withoutSiteName(title: string, isSite: IsSiteName, site = ''): string {
  const bare = site === '' ? undefined : withoutName(title, site.trim());
  if (bare !== undefined) return bare;
  const pieces = titlePieces(title, true);
  const first = pieces.findIndex(({ text }) => !isSite(text));
  const last = pieces.findLastIndex(({ text }) => !isSite(text));
  const named = first < 0 ? title : title.slice(pieces[first]?.start, pieces[last]?.end).trim();
  const [head, tail, ...more] = titlePieces(named, false);
  const isCut =
    head && tail && more.length === 0 && head.text.length >= shortestTitle && tail.text.length <= longestSite;
  return isCut && head.text.length > tail.text.length ? head.text : named;
}

// The name may have a dash inside.
function withoutName(title: string, site: string): string | undefined {
  const low = title.toLowerCase();
  const name = site.toLowerCase();
  if (low.length !== title.length || name.length >= title.length) return undefined;
  if (low.endsWith(name)) {
    const before = title.slice(0, -name.length);
    const rest = before.replace(signsAtEnd, '');
    if (rest !== before && rest !== '') return rest;
  }
  if (!low.startsWith(name)) return undefined;
  const after = title.slice(name.length);
  const rest = after.replace(signsAtStart, '');
  return rest === after || rest === '' ? undefined : rest;
}

/**
 * The headline in the title of a document that is the only source: its longest piece, without a name of the site after a dash, and
 * without a section that is the main heading.
 */
export function longestPiece(title: string, headings: readonly ShownHeading[]): string {
  const pieces = titlePieces(withoutSection(title, headings), false);
  const [longest = title] = pieces.map(({ text }) => text).toSorted((first, other) => other.length - first.length);
  return /^((?:\S+\s+){2,}\S+)\s+[–—-]\s+\p{Lu}\S*(?:\s\S+){0,3}$/u.exec(longest)?.[1] ?? longest;
}

function withoutSection(title: string, headings: readonly ShownHeading[]): string {
  const sections = new Set(headings.filter(({ minor }) => !minor).map(({ text }) => titleKey(text)));
  const pieces = titlePieces(title, true);
  const at = pieces.findIndex(({ text }, index) => index > 0 && sections.has(titleKey(text)));
  const head = pieces[at - 1];
  return head && pieces[at] && head.end > pieces[at].text.length ? title.slice(0, head.end) : title;
}
