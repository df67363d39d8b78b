import { cachedQuery } from '../database/cached-query.ts';
import type { Catalog } from '../database/catalog.ts';
import { number, text } from '../database/columns.ts';

/**
 * The most bytes of the articles of a data file, and the bytes that its other fields may add to each. Two archives had files of four
 * fifths of their sum. Cloudflare Pages takes files of up to 25 MB.
 */
const mostBytes = 20_000_000;
const bytesOfFields = 1000;
/** The lengths of `2024`, `2024-02` and `2024-02-03`. */
const lengths = [4, 7, 10] as const;

/**
 * The periods that have a data file each, oldest first: years, or the months of a year and days of a month that would be too large. A day that
 * would be too large has several: `2024-02-03-1`, `2024-02-03-2`. Periods with withdrawn articles only are among them.
 */
export const dataPeriods = cachedQuery((catalog, _: ''): readonly string[] => parts(catalog, '', lengths));

function parts(catalog: Catalog, period: string, [length, ...shorter]: readonly number[]): readonly string[] {
  if (length === undefined) return partsOfDay(catalog, period);
  return periodsIn(catalog, period, length).flatMap((part) =>
    sizeOf(catalog, part) <= mostBytes ? [part] : parts(catalog, part, shorter),
  );
}

/** The articles of a day by `day`, each with the `part` of the day that it is in: a part begins with each multiple of the most bytes. */
export const articlesInParts = `(
  SELECT *, 1 + CAST((sum(weight) OVER (ORDER BY millis, address) - weight) / ${mostBytes} AS INTEGER) AS part FROM (
    SELECT id, path, file_hash, pictures, attachments, millis, address, day, listed * size + ${bytesOfFields} AS weight
    FROM articles WHERE listed IN (0, 1) AND day = ?))`;

function partsOfDay(catalog: Catalog, day: string): readonly string[] {
  const numbers = catalog.values(number, `SELECT DISTINCT part FROM ${articlesInParts} ORDER BY part`, day);
  return numbers.map((part) => `${day}-${part}`);
}

function periodsIn(catalog: Catalog, period: string, length: number): readonly string[] {
  const statement = `SELECT DISTINCT substr(day, 1, ${length}) AS part FROM articles
    WHERE listed IN (0, 1) AND day >= ? AND day < ? ORDER BY part`;
  return catalog.values(text, statement, ...daysOf(period));
}

function sizeOf(catalog: Catalog, period: string): number {
  const statement = `SELECT total(bytes + count * ${bytesOfFields}) FROM days WHERE day >= ? AND day < ?`;
  return catalog.value(number, statement, ...daysOf(period)) ?? 0;
}

/** "." sorts after "-", and ":" after every digit. */
function daysOf(period: string): readonly [from: string, before: string] {
  return period === '' ? ['', ':'] : [period, `${period}.`];
}
