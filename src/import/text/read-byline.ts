import { findDates } from '../dates/find-dates.ts';
import { isAgency } from './agency.ts';
import labels from './labels.json' with { type: 'json' };

/** What a credit line says: who wrote, who edited, which agency, when. */
export interface Byline {
  readonly authors: readonly string[];
  readonly editors: readonly string[];
  readonly agency?: string;
  readonly published?: string;
  readonly updated?: string;
  /** The dates could be read in two ways. */
  readonly ambiguous: boolean;
}

type Role = 'author' | 'editor' | 'agency';
const roles = ['editor', 'author', 'agency'] as const satisfies readonly Role[];
const byLength = roles
  .flatMap((role) => labels[role].map((label) => ({ role, label })))
  .toSorted((one, other) => other.label.length - one.label.length);
const alternatives = byLength.map(({ label }) => label.replaceAll(' ', '\\s+')).join('|');
// A label begins a line, follows a separator, or is glued to the name before it ("NewsEdited By: …").
const atStart = new RegExp(
  `(?:^|[|•·,;/]\\s*|\\s{1,3})(${alternatives})(?:\\s*[:：]\\s*|\\s+(?=\\p{Lu}|\\p{Lo}))`,
  'giu',
);
const glued = new RegExp(
  `(?<=\\p{Ll})(${alternatives})\\s*[:：]\\s*|(?<=\\p{Ll})((?:Edited|Written|Published|Posted|Reported)\\s[Bb]y)\\s+`,
  'giu',
);

/** Reads a line of credits; undefined for a line that is anything else. */
export function readByline(line: string): Byline | undefined {
  if (line.length > 240) return undefined;
  const dates = findDates(line);
  const rest = dates.reduceRight((text, { start, end }) => `${text.slice(0, start)} | ${text.slice(end)}`, line);
  const pieces = splitLabels(rest);
  const [lead = ''] = pieces.unlabelled;
  const people = (role: Role) =>
    pieces.labelled.filter((piece) => piece.role === role).flatMap((piece) => splitNames(piece.text));
  const named = pieces.labelled.flatMap((piece) => splitNames(piece.text));
  if (named.some((name) => !isName(name))) return undefined;
  if (pieces.labelled.length === 0 && dates.length === 0) return undefined;
  if (!isSmall(lead, pieces.labelled.length > 0 || dates.length > 0)) return undefined;
  const agency = [...people('agency'), ...named.filter(isAgency)][0];
  const published =
    dates.find((found) => found.role === 'published') ?? dates.find((found) => found.role === 'unlabelled');
  const updated = dates.find((found) => found.role === 'updated');
  return {
    authors: people('author').filter((name) => !isAgency(name)),
    editors: people('editor').filter((name) => !isAgency(name)),
    ...(agency === undefined ? {} : { agency }),
    ...(published === undefined ? {} : { published: published.date }),
    ...(updated === undefined ? {} : { updated: updated.date }),
    ambiguous: dates.some((found) => found.ambiguous),
  };
}

function splitLabels(text: string): {
  labelled: readonly { role: Role; text: string }[];
  unlabelled: readonly string[];
} {
  const marks = [...text.matchAll(atStart), ...text.matchAll(glued)]
    .map((match) => ({ at: match.index, end: match.index + match[0].length, role: roleOf(match[1] ?? match[2] ?? '') }))
    .toSorted((one, other) => one.at - other.at)
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
  return byLength.find((known) => known.label === plain)?.role ?? 'author';
}

const separators = new RegExp(`\\s*[,;/|•·]\\s*|\\s+(?:${labels.and.join('|')})\\s+`, 'iu');

/** The names of a list: `A, B and C`. */
export function splitNames(text: string): readonly string[] {
  return text
    .split(separators)
    .map((name) => name.replace(/^[\s:|,.–—-]+|[\s:|,–—-]+$/g, '').replace(/\s*\([^)]*\)$/, ''))
    .filter((name) => name !== '' && !labels.roles.includes(name.toLowerCase()));
}

/** Whether a text could be a person's or a desk's name: one to six words without digits, capitalised where the script has capitals. */
export function isName(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length > 6 || text.length > 60 || /[\d?!"“”<>{}@#=]/.test(text)) return false;
  return /^[\p{Lu}\p{Lo}\p{Lt}]/u.test(text) || /^(?:de|van|von|al|el|d')\s?/.test(text);
}

const particle = /^(?:de|da|dos|van|der|den|von|zu|al|el|bin|di|la|le|af|av)$/;

/** Whether a line is nothing but one to three full names, as bylines without a label are. */
export function isBareNames(line: string): boolean {
  const names = splitNames(line);
  if (line.length > 90 || names.length === 0 || names.length > 3) return false;
  return names.every((name) => {
    const words = name.split(/\s+/);
    const full = words.length >= 2 && words.length <= 4 && name.length <= 40;
    return (
      full &&
      words.every(
        (word) => particle.test(word) || /^\p{Lu}[\p{Ll}\p{M}.'’-]+(?:-?\p{Lu}\p{Ll}+)*$|^\p{Lu}\.$/u.test(word),
      )
    );
  });
}

// A line of credits has little besides credits.
function isSmall(lead: string, credited: boolean): boolean {
  return lead === '' || (credited && lead.length <= 60 && lead.split(/\s+/).length <= 8 && !/[.!?।]$/.test(lead));
}
