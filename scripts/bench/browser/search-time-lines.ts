import { table } from '../report/table.ts';
import type { FirstSearch } from './first-search.ts';

const columns = ['opened ms', 'arriving ms', 'index KB', 'of these on opening', 'index files', 'all KB'];
const whole = (value: number) => Math.round(value).toLocaleString('en');
const kilobytes = (bytes: number) => whole(bytes / 1000);

/** A table of search times and loaded bytes, with one line for each query. */
export function searchTimeLines(searches: readonly FirstSearch[]): readonly string[] {
  return table(
    columns,
    searches.map(({ query, milliseconds, coldMilliseconds, bytes, indexBytes, preloadedBytes, indexFiles }) => ({
      name: query,
      values: [
        whole(milliseconds),
        whole(coldMilliseconds),
        kilobytes(indexBytes),
        kilobytes(preloadedBytes),
        whole(indexFiles),
        kilobytes(bytes),
      ],
    })),
  );
}
