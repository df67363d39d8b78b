import type { ArchiveReport } from './archive-report.ts';
import type { Shortcoming, ShortcomingEntry } from './shortcoming.ts';

const maxEntries = 8;
const barWidth = 40;

/** Formats the report for a terminal. */
export function reportText({ articles, withdrawn, years, tags, shortcomings }: ArchiveReport): string {
  const present = shortcomings.filter(({ entries }) => entries.length > 0);
  const absent = shortcomings.filter(({ entries }) => entries.length === 0);
  const head = `${number(articles)} articles${withdrawn > 0 ? `, ${number(withdrawn)} withdrawn` : ''}; ${number(tags)} tags`;
  return [
    head,
    ...bars(years),
    ...present.flatMap((each) => ['', ...shortcomingLines(each)]),
    ...(absent.length > 0 ? ['', `None: ${absent.map(({ heading }) => heading.toLowerCase()).join('; ')}.`] : []),
    '',
  ].join('\n');
}

function bars(years: ArchiveReport['years']): readonly string[] {
  const highest = Math.max(1, ...years.map(({ count }) => count));
  const width = number(highest).length;
  return years.map(
    ({ date, count }) =>
      `  ${date}  ${number(count).padStart(width)} ${'█'.repeat(Math.ceil((count / highest) * barWidth))}`,
  );
}

function shortcomingLines({ name, heading, mend, entries }: Shortcoming): readonly string[] {
  const rest = entries.length - maxEntries;
  return [
    `${heading}: ${number(entries.length)}`,
    ...entries.slice(0, maxEntries).flatMap(entryLines),
    ...(rest > 0 ? [`  … and ${number(rest)} more. For all: npm run report -- --list ${name}`] : []),
    `  Fix: ${mend}.`,
  ];
}

function entryLines({ file, what, write }: ShortcomingEntry): readonly string[] {
  return write === undefined ? [`  ${file}: ${what}`] : [`  ${what}`, `    ${write}`];
}

function number(value: number): string {
  return value.toLocaleString('en');
}
