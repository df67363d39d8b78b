import { quantile } from '../report/numbers.ts';
import { table } from '../report/table.ts';
import type { FirstSearch } from './first-search.ts';

const whole = (value: number) => Math.round(value).toLocaleString('en');
const kilobytes = (bytes: number) => whole(bytes / 1000);

interface Column {
  readonly name: string;
  readonly value: (search: FirstSearch) => number | undefined;
  readonly format: (value: number) => string;
}

const columns: readonly Column[] = [
  { name: 'opened ms', value: ({ milliseconds }) => milliseconds, format: whole },
  { name: 'arriving ms', value: ({ coldMilliseconds }) => coldMilliseconds, format: whole },
  { name: 'index KB', value: ({ indexBytes }) => indexBytes, format: kilobytes },
  { name: 'of these on opening', value: ({ preloadedBytes }) => preloadedBytes, format: kilobytes },
  { name: 'index files', value: ({ indexFiles }) => indexFiles, format: whole },
  { name: 'all KB', value: ({ bytes }) => bytes, format: kilobytes },
  { name: 'slow 3G ms', value: ({ slowMilliseconds }) => slowMilliseconds, format: whole },
  { name: 'later ms', value: ({ laterMilliseconds }) => laterMilliseconds, format: whole },
  { name: 'later CPU ms', value: ({ laterCpuMilliseconds }) => laterCpuMilliseconds, format: whole },
  { name: 'all CPU ms', value: ({ laterAllCpuMilliseconds }) => laterAllCpuMilliseconds, format: whole },
];

/** A table of search times and loaded bytes: a line for each query, and if there are several, the median and the 95th percentile of each column. */
export function searchTimeLines(searches: readonly FirstSearch[]): readonly string[] {
  const measured = columns.filter(({ value }) => searches.some((search) => value(search) !== undefined));
  const row = (name: string, figureOf: (column: Column) => number | undefined) => ({
    name,
    values: measured.map((column) => {
      const value = figureOf(column);
      return value === undefined ? undefined : column.format(value);
    }),
  });
  const share = (part: number) => (column: Column) =>
    quantile(
      searches.flatMap((search) => column.value(search) ?? []),
      part,
    );
  return table(
    measured.map(({ name }) => name),
    [
      ...searches.map((search) => row(search.query, ({ value }) => value(search))),
      ...(searches.length > 1 ? [row('p50', share(0.5)), row('p95', share(0.95))] : []),
    ],
  );
}
