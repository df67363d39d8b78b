import { lineKey } from '../../lines/read-lines.ts';
import { bareNames } from '../../people/bare-names.ts';
import { besideDate } from '../../people/beside-date.ts';
import labels from '../../people/labels.json' with { type: 'json' };
import type { MeasuredLine } from '../measure.ts';
import { authorLines, type UnlabelledAuthors } from './author-lines.ts';
import { isPictureCredit } from './picture-line.ts';

/** The lines between which names are searched. */
export interface SearchedLines {
  readonly headline: number | undefined;
  /** The first line of running text. */
  readonly from: number;
  /** Lines with a date. */
  readonly dated: ReadonlySet<number>;
}

const mostAfterHeadline = 14;
const mostInText = 6;
const longestRow = 100;
const authorLabels = new Set(labels.author);

/** The names that are most likely the authors: near the headline and a date, and not in a picture credit or in the text. */
export function findAuthors(lines: readonly MeasuredLine[], place: SearchedLines): UnlabelledAuthors | undefined {
  const first = place.headline === undefined ? Math.max(0, place.from - mostAfterHeadline) : place.headline + 1;
  const last = Math.min(lines.length, Math.max(place.from + mostInText, first + mostAfterHeadline));
  const lowerCase = lowerCaseWords(lines.slice(first, last + 60));
  const text = lines
    .slice(place.from, place.from + 80)
    .filter(({ prose }) => prose)
    .map((line) => line.text)
    .join('\n');
  const isCommon = (name: string) => name.split(/\s+/).every((part) => lowerCase.has(part.toLowerCase()));
  const namesAt = (at: number) =>
    isAboveNumbers(lines, at, place.dated) ? [] : namesOn(lines[at]).filter((name) => !isCommon(name));
  let best: { readonly at: number; readonly score: number } | undefined;
  for (let at = first; at < last; at += 1) {
    const names = namesAt(at);
    if (names.length === 0) continue;
    const score = rate(names, at, lines, place, text);
    if (score > 0 && (!best || score > best.score)) best = { at, score };
  }
  return best && authorLines(lines, best.at, { first, last }, namesAt);
}

// The names of the columns of a table look like a name: "Ward Yes No" above "North 1,200 300".
function isAboveNumbers(lines: readonly MeasuredLine[], at: number, dated: ReadonlySet<number>): boolean {
  const next = lines[at + 1]?.text ?? '';
  if (dated.has(at + 1) || next.length > longestRow) return false;
  const [, ...cells] = next.split(/[\s|]+/);
  return cells.length >= 2 && cells.every((cell) => /^[-+–]?[\p{Sc}]?\d[\d.,]*%?$/u.test(cell));
}

// A name in its own line or beside a date.
function namesOn(line: MeasuredLine | undefined): readonly string[] {
  if (!line || line.prose || line.furniture !== undefined) return [];
  const alone = bareNames(line.text);
  return alone.length > 0 ? alone : besideDate(line.text);
}

function rate(
  names: readonly string[],
  at: number,
  lines: readonly MeasuredLine[],
  { headline, from, dated }: SearchedLines,
  text: string,
): number {
  const near = (distance: number) => [...dated].some((other) => Math.abs(other - at) <= distance);
  const labelled = authorLabels.has(lineKey(lines[at - 1]?.text ?? ''));
  const captioned = isPictureCredit(lines[at + 1]?.text ?? '');
  const inText = names.some((name) => text.includes(name) || occursTwice(text, name.split(/\s+/).at(-1) ?? ''));
  const repeated = names.every((name) =>
    lines.slice(from).some((line, other) => from + other !== at && line.text.includes(name) && !line.prose),
  );
  const distance = headline === undefined ? Math.abs(from - at) : Math.min(at - headline, Math.abs(from - at) + 1);
  return (
    2.5 +
    (labelled ? 6 : 0) +
    (near(0) ? 3 : near(1) ? 2.5 : near(2) ? 1.5 : 0) +
    (repeated ? 1 : 0) -
    (captioned ? 2 : 0) -
    (inText ? 2.5 : 0) -
    distance * 0.25
  );
}

function occursTwice(text: string, word: string): boolean {
  const first = text.indexOf(word);
  return word.length > 3 && first >= 0 && text.includes(word, first + word.length);
}

// Words that are in lower case somewhere on the page are not names: "Key Points".
function lowerCaseWords(lines: readonly MeasuredLine[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap(
      ({ text }) => text.slice(0, 4000).match(/(?<![\p{L}\p{M}@._/-])\p{Ll}[\p{Ll}\p{M}]+(?![@._/]\p{L})/gu) ?? [],
    ),
  );
}
