import { isAgency } from '../../people/agency.ts';
import { type Byline, readByline } from '../../people/read-byline.ts';
import type { Measured } from '../measure.ts';
import type { Page } from '../page.ts';
import { findAuthors } from './find-authors.ts';
import { isPictureCredit } from './picture-line.ts';

/** The credits of a page: who, when, and in which lines that stands. */
export interface Credits extends Pick<Page, 'authors' | 'editors' | 'agency' | 'published' | 'updated'> {
  readonly lines: ReadonlySet<number>;
  /** A date in digits whose day and month could be the other way round. */
  readonly ambiguous: boolean;
  /** The authors' names stand alone, without a word that says so. */
  readonly bare: boolean;
}

/** Where a page's text stands: from the first to before the last line, and where its headline is, once that is known. */
export interface Stand {
  readonly from: number;
  readonly to: number;
  readonly headline?: number | undefined;
}

type AssignedArticle = readonly [at: number, byline: Byline];

const above = 15;
const below = 8;

/** Reads the lines of credits near the headline and the beginning of the text, and dates at its end where there are none. */
export function readCredits(lines: readonly Measured[], { from, to, headline }: Stand): Credits {
  const bylines = bylinesNear(lines, { from, to, headline });
  const nearest = ([one]: AssignedArticle, [other]: AssignedArticle) =>
    distance(one, from, headline) - distance(other, from, headline);
  const all = bylines.toSorted(nearest).map(([, byline]) => byline);
  const dated = new Set(bylines.filter(([, byline]) => isDated(byline)).map(([at]) => at));
  const named = bylines
    .filter(([at]) => headline === undefined || at > headline - 5)
    .toSorted(nearest)
    .find(([, byline]) => byline.authors.length > 0)?.[1].authors;
  const bare = named === undefined ? findAuthors(lines, { headline, from, dated }) : undefined;
  const agencyAt = agencyLine(lines, from, headline);
  const agency = all.find((byline) => byline.agency !== undefined)?.agency ?? agencyAt?.name;
  return {
    lines: new Set(
      [...bylines.map(([at]) => at), ...(bare?.lines ?? []), ...(agencyAt ? [agencyAt.at] : [])].toSorted(
        (one, other) => one - other,
      ),
    ),
    authors: named ?? bare?.names ?? [],
    editors: all.find((byline) => byline.editors.length > 0)?.editors ?? [],
    ...(agency === undefined ? {} : { agency }),
    ...datesOf(all),
    ambiguous: all.some((byline) => byline.ambiguous),
    bare: bare !== undefined,
  };
}

function bylinesNear(lines: readonly Measured[], { from, to, headline }: Stand): readonly AssignedArticle[] {
  const found = new Map<number, Byline>();
  const scan = (first: number, last: number): void => {
    for (let at = Math.max(0, first); at < Math.min(last, lines.length); at += 1) {
      const line = lines[at];
      const read = line && line.furniture === undefined ? readByline(line.text) : undefined;
      if (read && (isDated(read) || !isPictureCredit(line?.text ?? ''))) found.set(at, read);
    }
  };
  const isMissing = (tells: (byline: Byline) => boolean) => ![...found.values()].some(tells);
  scan(Math.min(from - above, headline ?? from), from + below);
  if (isMissing(isDated)) scan(from - 4 * above, from - above);
  if (isMissing(({ published }) => published !== undefined)) scan(to, to + 12);
  if (headline !== undefined) found.delete(headline);
  return [...found];
}

function isDated({ published, updated }: Byline): boolean {
  return published !== undefined || updated !== undefined;
}

// Credits follow a headline more often than they go before it.
function distance(at: number, from: number, headline: number | undefined): number {
  if (headline === undefined) return Math.abs(at - from);
  return at > headline ? at - headline : 2 * (headline - at) + 3;
}

// A date without a word to it counts as the page's only where no nearer line says that it is one.
function datesOf(bylines: readonly Byline[]): Pick<Credits, 'published' | 'updated'> {
  const labelled = bylines.find((byline) => byline.published !== undefined && byline.isLabelled);
  const [nearest] = bylines.filter(isDated);
  const published = labelled?.published ?? nearest?.published;
  const updated = bylines.find((byline) => byline.updated !== undefined)?.updated;
  return {
    ...(published === undefined ? {} : { published }),
    ...(updated === undefined ? {} : { updated }),
  };
}

const from = /\s(?:in|à|en|aus|from|i|w|a)\s\p{Lu}[\p{L}\s-]{2,30}$/u;

// An agency that stands in a line of its own, with or without a place: "Associated Press in Valencia".
function agencyLine(
  lines: readonly Measured[],
  start: number,
  headline: number | undefined,
): { readonly at: number; readonly name: string } | undefined {
  const first = headline === undefined ? Math.max(0, start - above) : headline + 1;
  for (let at = first; at < Math.min(lines.length, start + below); at += 1) {
    const text = lines[at]?.text ?? '';
    const name = text.length > 60 ? '' : text.replace(from, '');
    if (name !== '' && isAgency(name)) return { at, name };
  }
  return undefined;
}
