import { table } from '../report/table.ts';
import { meanOf } from './import-figures.ts';
import type { ReadPage, SetFigures } from './measure-set.ts';
import { publisherInterval } from './publisher-interval.ts';
import { creditsOf, type Score } from './score-draft.ts';
import { tokensOf } from './tokens.ts';

const columns = [
  { field: 'title', name: 'title' },
  { field: 'titleWords', name: 'title words' },
  { field: 'date', name: 'date' },
  { field: 'authors', name: 'authors' },
  { field: 'body', name: 'body words' },
] as const satisfies readonly { readonly field: keyof Score; readonly name: string }[];

/** The lines of the report: means by set and field, and with `misses` each wrong field. */
export function importLines(figures: readonly SetFigures[], misses: boolean): readonly string[] {
  const rows = figures.map((set) => ({
    name: set.name,
    values: [
      String(set.readings.length),
      ...columns.map(({ field }) => meanCell(set.readings, field)),
      set.pagesPerSecond.toFixed(0),
    ],
  }));
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  return [
    ...(misses ? figures.flatMap(({ name, readings }) => readings.flatMap((page) => missLines(name, page))) : []),
    ...table(['pages', ...columns.map(({ name }) => name), 'pages/s a core'], rows),
    'In brackets: 95 % confidence for other publishers of the same kind.',
    `peak memory: ${memory} MB`,
  ];
}

function meanCell(readings: readonly ReadPage[], field: keyof Score): string | undefined {
  const mean = meanOf(readings, field);
  const interval = publisherInterval(readings, field);
  return interval === undefined
    ? mean?.toFixed(3)
    : `${mean?.toFixed(3)} (${interval.map((bound) => bound.toFixed(2)).join('-')})`;
}

function missLines(set: string, { sample, draft, score }: ReadPage): readonly string[] {
  const { truth } = sample;
  const mismatch = (field: string, read: string, expected: string) =>
    `${set}: ${sample.name}: ${field}: read ${read}, expected ${expected}`;
  return [
    ...(score.title === 0 ? [mismatch('title', JSON.stringify(draft?.title), JSON.stringify(truth.title))] : []),
    ...(score.date === 0 ? [mismatch('date', String(draft?.date), String(truth.date))] : []),
    ...((score.authors ?? 1) < 1
      ? [mismatch('authors', JSON.stringify(draft ? creditsOf(draft) : []), JSON.stringify(truth.authors))]
      : []),
    ...((score.body ?? 1) < 0.9
      ? [
          mismatch(
            'body',
            `${tokensOf(draft?.body ?? '').length} words (${score.body?.toFixed(2)})`,
            String(tokensOf(truth.body ?? '').length),
          ),
        ]
      : []),
  ];
}
