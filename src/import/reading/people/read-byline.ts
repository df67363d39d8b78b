import { filledFields } from '../../../articles/model/fields.ts';
import { findDates } from '../dates/find-dates.ts';
import { cached } from '../words/cached.ts';
import { isAgency } from './agency.ts';
import { bareNames } from './bare-names.ts';
import { withoutNoise } from './credit-noise.ts';
import labels from './labels.json' with { type: 'json' };
import { isName, plainName, splitNames, withoutDesks } from './names.ts';

/** The content of a credit line. */
export interface Byline {
  readonly authors: readonly string[];
  readonly editors: readonly string[];
  readonly agency?: string;
  readonly published?: string;
  readonly updated?: string;
  /** A label says that the date is that of publication. */
  readonly isLabelled: boolean;
  /** Why the date may be another one. */
  readonly doubt?: string;
}

type Role = 'author' | 'editor' | 'agency';
const roles = ['editor', 'author', 'agency'] as const satisfies readonly Role[];
const labelsByLength = roles
  .flatMap((role) => labels[role].map((label) => ({ role, label })))
  .toSorted((first, other) => other.label.length - first.label.length);
const alternatives = labelsByLength.map(({ label }) => label.replaceAll(' ', '\\s+')).join('|');
// A label starts a line, follows a separator, or follows a name without a space ("NewsEdited By: …").
const atStart = new RegExp(
  `(?:^|[|•·,;/]\\s*|\\s{1,3})(${alternatives})(?:\\s*[:：]\\s*|\\s+(?=\\p{Lu}|\\p{Lo}))`,
  'giu',
);
const afterName = new RegExp(
  `(?<=\\p{Ll})(${alternatives})\\s*[:：]\\s*|(?<=\\p{Ll})((?:Edited|Written|Published|Posted|Reported)\\s[Bb]y)\\s+`,
  'giu',
);

const mostOtherWords = 16;
// "Mira Joshi on 6 May 2024"
const beforeDate = /\s(?:on|at|am|le|el|em|il|op|på|den)$/;
// "Available until 6 May 2024" is not the date of a story.
const until = new RegExp(`(?:^|[\\s|(])(?:${labels.until.join('|')})\\s*(?::\\s*)?$`, 'iu');

/** Reads a credit line; undefined if the line is anything else. `monthFirst`: see `findDates`. */
export function readByline(line: string, monthFirst = false): Byline | undefined {
  if (line.length > 240) return undefined;
  return monthFirst ? readWithMonthFirst(line) : readWithDayFirst(line);
}

// A line is read before and after the headline is found.
const readWithDayFirst = cached((line) => readCredit(line, false));
const readWithMonthFirst = cached((line) => readCredit(line, true));

function readCredit(line: string, monthFirst: boolean): Byline | undefined {
  const dates = findDates(line, monthFirst);
  if (dates.some(({ start }) => until.test(line.slice(0, start)))) return undefined;
  const rest = dates.reduceRight((text, { start, end }) => `${text.slice(0, start)} | ${text.slice(end)}`, line);
  const pieces = splitLabels(withoutNoise(rest));
  const [lead = ''] = pieces.unlabelled;
  const people = (role: Role) =>
    pieces.labelled.filter((piece) => piece.role === role).flatMap((piece) => peopleIn(piece.text));
  const named = pieces.labelled.flatMap((piece) => peopleIn(piece.text));
  if (named.some((name) => !isName(name))) return undefined;
  if (pieces.labelled.length === 0 && dates.length === 0) return undefined;
  if (pieces.unlabelled.join(' ').split(/\s+/).length > mostOtherWords) return undefined;
  if (!isShortLead(lead, pieces.labelled.length > 0 || dates.length > 0)) return undefined;
  const agency = [...people('agency'), ...named.filter(isAgency), ...pieces.unlabelled.filter(isAgency)][0];
  const published =
    dates.find((found) => found.role === 'published') ?? dates.find((found) => found.role === 'unlabelled');
  const updated = dates.find((found) => found.role === 'updated');
  return {
    authors: withoutDesks(people('author').map(plainName)).filter((name) => name !== '' && !isAgency(name)),
    editors: people('editor').filter((name) => !isAgency(name)),
    ...(agency === undefined ? {} : { agency }),
    ...(published === undefined ? {} : { published: published.date }),
    ...(updated === undefined ? {} : { updated: updated.date }),
    isLabelled: published?.role === 'published',
    ...filledFields({ doubt: (published ?? updated)?.doubt }),
  };
}

// "Mira Joshi, Senior Editor, The Post" => Mira Joshi
function peopleIn(text: string): readonly string[] {
  const part = text.split('|').find((piece) => piece.trim() !== '') ?? '';
  const names = splitNames(part).map((name) => name.replace(beforeDate, ''));
  const isPerson = (name: string) => bareNames(name).length > 0;
  const [first = ''] = names;
  return isPerson(first) ? names.filter((name, at) => at === 0 || isPerson(name) || isAgency(name)) : names;
}

function splitLabels(text: string): {
  labelled: readonly { role: Role; text: string }[];
  unlabelled: readonly string[];
} {
  const found = [...text.matchAll(atStart), ...text.matchAll(afterName)];
  // "Mark Di Stefano" is a name, although "di" is a label.
  const isName = found.length > 0 && bareNames(text).length > 0;
  const marks = isName
    ? []
    : found
        .map((match) => ({
          at: match.index,
          end: match.index + match[0].length,
          role: roleOf(match[1] ?? match[2] ?? ''),
        }))
        .toSorted((first, other) => first.at - other.at)
        .filter((mark, index, all) => index === 0 || mark.at >= (all[index - 1]?.end ?? 0));
  const labelled = marks.map((mark, index) => ({
    role: mark.role,
    text: text.slice(mark.end, marks[index + 1]?.at ?? text.length),
  }));
  const lead = text.slice(0, marks[0]?.at ?? text.length);
  return {
    labelled,
    unlabelled: lead
      .split('|')
      .map((piece) => piece.trim())
      .filter((piece) => piece !== ''),
  };
}

function roleOf(label: string): Role {
  const plain = label.toLowerCase().replace(/\s+/g, ' ');
  return labelsByLength.find((entry) => entry.label === plain)?.role ?? 'author';
}

// A credit line has little other text.
function isShortLead(lead: string, credited: boolean): boolean {
  const words = lead.split(/\s+/).length;
  return lead === '' || (credited && lead.length <= 60 && words <= 8 && (words <= 4 || !/[.!?।]$/.test(lead)));
}
