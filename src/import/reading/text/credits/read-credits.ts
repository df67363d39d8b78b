import { filledFields } from '../../../../articles/model/fields.ts';
import { swappedDoubt } from '../../dates/find-dates.ts';
import { showsMonthFirst } from '../../dates/month-order.ts';
import { isAgency } from '../../people/agency.ts';
import { type Byline, readByline } from '../../people/read-byline.ts';
import type { LineRange } from '../find-main-text.ts';
import type { MeasuredLine } from '../measure.ts';
import type { Page } from '../page.ts';
import { dateBesideText } from './date-beside-text.ts';
import { findAuthors } from './find-authors.ts';
import { isPictureCredit } from './picture-line.ts';

/** The credits of a page and the lines that hold them. */
export interface Credits extends Pick<Page, 'authors' | 'editors' | 'agency' | 'published' | 'updated'> {
  readonly lines: ReadonlySet<number>;
  /** Why the date may be another one. */
  readonly doubt?: string;
  /** No label says that these are the authors. */
  readonly bare: boolean;
}

/** The lines of the text, and the line of the headline if it is found already. */
interface TextLines extends LineRange {
  readonly headline?: number | undefined;
}

type BylineAt = readonly [at: number, byline: Byline];

const above = 15;
const below = 8;
/** A name without a label beside the headline is more likely than one with a label so many lines below. */
const mostAway = 20;

/** Reads the credit lines near the headline and the start of the text. If they have no date, the lines after the text are read too. */
export function readCredits(lines: readonly MeasuredLine[], span: TextLines): Credits {
  const credits = creditsOf(lines, span, false);
  return credits.doubt === swappedDoubt && showsMonthFirst(lines) ? creditsOf(lines, span, true) : credits;
}

function creditsOf(lines: readonly MeasuredLine[], { from, to, headline }: TextLines, monthFirst: boolean): Credits {
  const bylines = bylinesNear(lines, { from, to, headline }, monthFirst);
  const nearest = ([first]: BylineAt, [other]: BylineAt) =>
    distance(first, from, headline) - distance(other, from, headline);
  const all = bylines.toSorted(nearest).map(([, byline]) => byline);
  const dated = new Set(bylines.filter(([, byline]) => isDated(byline)).map(([at]) => at));
  const [namedAt = from, named] =
    bylines
      .filter(([at]) => headline === undefined || at > headline - 5)
      .toSorted(nearest)
      .find(([, byline]) => byline.authors.length > 0) ?? [];
  const isFar = headline !== undefined && namedAt - headline > mostAway;
  const bare = named === undefined || isFar ? findAuthors(lines, { headline, from, dated }) : undefined;
  const agencyAt = agencyLine(lines, from, headline);
  const agency = all.find((byline) => byline.agency !== undefined)?.agency ?? agencyAt?.name;
  return {
    lines: new Set(
      [...bylines.map(([at]) => at), ...(bare?.lines ?? []), ...(agencyAt ? [agencyAt.at] : [])].toSorted(
        (first, other) => first - other,
      ),
    ),
    authors: bare?.names ?? named?.authors ?? [],
    editors: all.find((byline) => byline.editors.length > 0)?.editors ?? [],
    ...(agency === undefined ? {} : { agency }),
    ...(all.some(isDated) ? datesOf(all) : dateBesideText(lines, (headline ?? from - below) + 1, from + below)),
    bare: bare !== undefined,
  };
}

function bylinesNear(
  lines: readonly MeasuredLine[],
  { from, to, headline }: TextLines,
  monthFirst: boolean,
): readonly BylineAt[] {
  const bylines = new Map<number, Byline>();
  const scan = (first: number, last: number): void => {
    for (let at = Math.max(0, first); at < Math.min(last, lines.length); at += 1) {
      const line = lines[at];
      const read =
        line && (line.furniture === undefined || /\d{4}/.test(line.text))
          ? readByline(line.text, monthFirst)
          : undefined;
      if (read && (isDated(read) || !isPictureCredit(line?.text ?? ''))) bylines.set(at, read);
    }
  };
  const isMissing = (has: (byline: Byline) => boolean) => ![...bylines.values()].some(has);
  scan(Math.min(from - above, headline ?? from), from + below);
  if (isMissing(isDated)) scan(from - 4 * above, from - above);
  if (isMissing(({ published }) => published !== undefined)) scan(to, to + 12);
  if (headline !== undefined) bylines.delete(headline);
  return [...bylines];
}

function isDated({ published, updated }: Byline): boolean {
  return published !== undefined || updated !== undefined;
}

function distance(at: number, from: number, headline: number | undefined): number {
  return headline === undefined ? Math.abs(at - from) : creditDistance(at, headline);
}

/** The distance of a credit line from the headline. Lines before it count double, as most credits follow the headline. */
export function creditDistance(at: number, headline: number): number {
  return at > headline ? at - headline : 2 * (headline - at) + 3;
}

// A date without a label counts only if no line has a label for its date.
function datesOf(bylines: readonly Byline[]): Pick<Credits, 'published' | 'updated' | 'doubt'> {
  const labelled = bylines.find((byline) => byline.published !== undefined && byline.isLabelled);
  const [nearest] = bylines.filter(isDated);
  const updated = bylines.find((byline) => byline.updated !== undefined);
  const source = labelled ?? nearest;
  return filledFields({
    published: source?.published,
    updated: updated?.updated,
    doubt: source?.published === undefined ? updated?.doubt : source.doubt,
  });
}

const inPlace = /\s(?:in|à|en|aus|from|i|w|a)\s\p{Lu}[\p{L}\s-]{2,30}$/u;

// An agency in its own line, with or without a place: "Associated Press in Valencia".
function agencyLine(
  lines: readonly MeasuredLine[],
  start: number,
  headline: number | undefined,
): { readonly at: number; readonly name: string } | undefined {
  const first = headline === undefined ? Math.max(0, start - above) : headline + 1;
  for (let at = first; at < Math.min(lines.length, start + below); at += 1) {
    const text = lines[at]?.text ?? '';
    const name = text.length > 60 ? '' : text.replace(inPlace, '');
    if (name !== '' && isAgency(name)) return { at, name };
  }
  return undefined;
}
