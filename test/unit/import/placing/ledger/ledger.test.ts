import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Ledger, type LedgerEntry, ledgerName, readLedger } from '../../../../../src/import/placing/ledger/ledger.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ledger-'));
});
afterEach(() => rm(folder, { recursive: true }));

const entry = (path: string): LedgerEntry => ({
  key: 'खबर.xml#1',
  place: '1',
  source: '2',
  path,
  wanted: path,
  written: '3',
  text: '4',
  near: '5',
});
const line = (path: string) => `${JSON.stringify(entry(path))}\n`;
const write = (text: string) => writeFile(join(folder, ledgerName), text);
const written = () => readFile(join(folder, ledgerName), 'utf8');
const paths = async () => (await Array.fromAsync(readLedger(folder))).map(({ path }) => path);

describe('readLedger', () => {
  it('returns an empty list if there is no ledger', async () => {
    expect(await paths()).toEqual([]);
  });

  it('reads a ledger in several pieces, with lines longer than a piece', async () => {
    const paths = Array.from({ length: 5000 }, (_, at) => (at % 1000 === 7 ? 'पथ'.repeat(100_000) + at : `a/${at}`));
    await write(paths.map(line).join(''));
    expect(await Array.fromAsync(readLedger(folder))).toEqual(paths.map(entry));
  });

  it('ignores an incomplete last line and empty lines', async () => {
    await write(`${line('a')}\n${line('b')}${line('c').slice(0, -5)}`);
    expect(await paths()).toEqual(['a', 'b']);
  });

  it.each([
    ['broken\n', 2],
    ['{}\n', 2],
    [`{"key":1}\n${line('b')}`, 2],
    [`\n\n[${line('b')}`, 4],
  ])('refuses an invalid line such as %j, and reports its number', async (text, number) => {
    await write(line('a') + text);
    await expect(paths()).rejects.toThrow(`${ledgerName}:${number}: is not an entry of the import ledger`);
  });

  it('refuses a line that is too long', async () => {
    await write(line('a') + 'x'.repeat(17 * 1024 * 1024));
    await expect(paths()).rejects.toThrow(`${ledgerName}:2: the line has more than 16 MB`);
  });
});

describe('Ledger', () => {
  it('creates its file with the first entry, and flushes each entry', async () => {
    const ledger = new Ledger(folder);
    await expect(written()).rejects.toThrow('ENOENT');
    ledger.append(entry('a'));
    expect(await written()).toBe(line('a'));
    ledger.append(entry('b'));
    expect(await written()).toBe(line('a') + line('b'));
    ledger.close();
    ledger.close();
  });

  it.each([
    ['a torn line', line('a'), line('b').slice(0, -3)],
    ['a torn line alone', '', line('b').slice(0, -3)],
    ['an incomplete line longer than one read', line('a'), 'x'.repeat(200_000)],
    ['nothing', line('a'), ''],
  ])('removes %s before it appends', async (_, whole, torn) => {
    await write(whole + torn);
    const ledger = new Ledger(folder);
    ledger.append(entry('c'));
    ledger.close();
    expect(await written()).toBe(whole + line('c'));
  });
});
