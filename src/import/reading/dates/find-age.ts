import { type AgeForm, type AgeUnit, ageFormAt, ageWords } from './age-forms.ts';
import { findTime } from './find-time.ts';
import labels from './labels.json' with { type: 'json' };
import { plainDigits } from './plain-digits.ts';

/** The age of a story as its page gives it. */
export interface Age {
  readonly unit: AgeUnit;
  readonly count: number;
  /** The time of that day, if the page gives one: `10:26`. */
  readonly time?: string;
  /** As written: `2 hours ago`. */
  readonly text: string;
}

const longest = 160;
const labelled = new Set([...labels.published, ...labels.updated]);
const between = /[|•·,–—-]|\b(?:at|um|kl|à|a las|às|को)\b|बजे|[:：.()[\]]/giu;

/** The age in a short line: `Updated 2 hours ago`, `vor 3 Tagen`, `2 घंटे पहले`; `yesterday` if the line has little else. */
export function findAge(line: string): Age | undefined {
  if (line.length > longest) return undefined;
  const plain = plainDigits(line).normalize('NFC').toLowerCase().replace(/\s/gu, ' ');
  return numberedAge(plain) ?? namedAge(plain);
}

function numberedAge(line: string): Age | undefined {
  for (const match of line.matchAll(/(?<![\d.,:/-])\d{1,3}(?![\d.,:/])/g)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const [head, tail] = [line.slice(0, start).trimEnd(), line.slice(end)];
    const next = tail.trimStart();
    const form = ageFormAt(
      head,
      next,
      (each) => head.endsWith(each.before) && follows(next, each) && isWordStart(head, each),
    );
    if (!form) continue;
    const from = head.length - form.before.length;
    const to = end + (tail.length - next.length) * Number(form.after !== '') + form.after.length;
    return { unit: form.unit, count: Number(match[0]), text: line.slice(from, to).trim() };
  }
  return undefined;
}

function follows(text: string, { after }: AgeForm): boolean {
  return text.startsWith(after) && !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(after.length));
}

function isWordStart(head: string, { before }: AgeForm): boolean {
  return before === '' || !/[\p{L}\p{M}\p{N}]$/u.test(head.slice(0, head.length - before.length));
}

// A word like "today" is an age only if the line has nothing else except a label and a time.
function namedAge(line: string): Age | undefined {
  for (const [word, age] of ageWords()) {
    const start = line.indexOf(word);
    if (start < 0) continue;
    const { time, start: from, end } = findTime(line, start, start + word.length);
    const rest = `${line.slice(0, from)} ${line.slice(end)}`.replace(between, ' ').replace(/\s+/g, ' ').trim();
    if (rest === '' || labelled.has(rest)) return { ...age, ...(time === undefined ? {} : { time }), text: word };
  }
  return undefined;
}
