import type { ArchiveReport } from './archive-report.ts';
import type { Entry, Shortcoming } from './shortcoming.ts';

const shown = 8;
const barWidth = 40;

/** The report for a terminal. */
export function reportText({ articles, withdrawn, years, tags, shortcomings }: ArchiveReport): string {
  const falling = shortcomings.filter(({ entries }) => entries.length > 0);
  const good = shortcomings.filter(({ entries }) => entries.length === 0);
  const head = `${number(articles)} articles${withdrawn > 0 ? `, ${number(withdrawn)} withdrawn` : ''}; ${number(tags)} tags`;
  return [
    head,
    ...bars(years),
    ...falling.flatMap((each) => ['', ...shortcomingLines(each)]),
    ...(good.length > 0 ? ['', `None: ${good.map(({ heading }) => heading.toLowerCase()).join('; ')}.`] : []),
    '',
  ].join('\n');
}

function bars(years: ArchiveReport['years']): readonly string[] {
  const most = Math.max(1, ...years.map(({ count }) => count));
  const width = number(most).length;
  return years.map(
    ({ date, count }) =>
      `  ${date}  ${number(count).padStart(width)} ${'█'.repeat(Math.ceil((count / most) * barWidth))}`,
  );
}

function shortcomingLines({ name, heading, mend, entries }: Shortcoming): readonly string[] {
  const rest = entries.length - shown;
  return [
    `${heading}: ${number(entries.length)}`,
    ...entries.slice(0, shown).flatMap(entryLines),
    ...(rest > 0 ? [`  … and ${number(rest)} more; all of them: npm run report -- --list ${name}`] : []),
    `  To mend: ${mend}.`,
  ];
}

function entryLines({ file, what, write }: Entry): readonly string[] {
  return write === undefined ? [`  ${file}: ${what}`] : [`  ${what}`, `    ${write}`];
}

function number(value: number): string {
  return value.toLocaleString('en');
}
