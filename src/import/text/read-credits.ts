import type { Measured } from './measure.ts';
import type { Page } from './page.ts';
import { type Byline, isBareNames, readByline, splitNames } from './read-byline.ts';

/** The credits of a page: who, when, and in which lines that stands. */
export interface Credits extends Pick<Page, 'authors' | 'editors' | 'agency' | 'published' | 'updated'> {
  readonly lines: ReadonlySet<number>;
  /** A date in digits whose day and month could be the other way round. */
  readonly ambiguous: boolean;
  /** The authors' names stand alone, without a word that says so. */
  readonly bare: boolean;
}

const above = 15;

/** Reads the lines of credits near the beginning of the text, and dates at its end where there are none. */
export function readCredits(lines: readonly Measured[], from: number, to: number): Credits {
  const bylines = new Map<number, Byline>();
  const scan = (first: number, last: number): void => {
    for (let at = Math.max(0, first); at < Math.min(last, lines.length); at += 1) {
      const line = lines[at];
      const read = line && line.furniture === undefined ? readByline(line.text) : undefined;
      if (read) bylines.set(at, read);
    }
  };
  scan(from - above, from + 8);
  const dated = [...bylines.values()].some((byline) => byline.published !== undefined || byline.updated !== undefined);
  if (!dated) scan(from - 60, from - above);
  if (!dated && ![...bylines.values()].some((byline) => byline.published !== undefined)) scan(to, to + 12);
  const all = [...bylines]
    .toSorted(([one], [other]) => Math.abs(one - from) - Math.abs(other - from))
    .map(([, byline]) => byline);
  if (!all.some((byline) => byline.authors.length > 0)) {
    const at = bareByline(lines, [...bylines.keys()], from);
    if (at !== undefined)
      bylines.set(at, { authors: splitNames(lines[at]?.text ?? ''), editors: [], ambiguous: false });
  }
  const bare = [...bylines.values()].find((byline) => byline.authors.length > 0);
  const agency = all.find((byline) => byline.agency !== undefined)?.agency;
  const published = all.find((byline) => byline.published !== undefined)?.published;
  const updated = all.find((byline) => byline.updated !== undefined)?.updated;
  return {
    lines: new Set([...bylines.keys()].toSorted((one, other) => one - other)),
    authors: all.find((byline) => byline.authors.length > 0)?.authors ?? bare?.authors ?? [],
    editors: all.find((byline) => byline.editors.length > 0)?.editors ?? [],
    ...(agency === undefined ? {} : { agency }),
    ...(published === undefined ? {} : { published }),
    ...(updated === undefined ? {} : { updated }),
    ambiguous: all.some((byline) => byline.ambiguous),
    bare: bare !== undefined && !all.some((byline) => byline.authors.length > 0),
  };
}

// A name that stands alone is a byline where a date or the text is near.
function bareByline(lines: readonly Measured[], dated: readonly number[], from: number): number | undefined {
  const near = (at: number): boolean =>
    dated.some((other) => Math.abs(other - at) <= 3) || (at < from && from - at <= 4);
  for (let at = Math.min(lines.length, from + 4) - 1; at >= Math.max(0, from - above); at -= 1) {
    const line = lines[at];
    if (line && line.furniture === undefined && near(at) && isBareNames(line.text)) return at;
  }
  return undefined;
}
