import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { type Transactions, transactionsOf } from '../../../../src/catalog/database/transactions.ts';

const folder = mkdtempSync(join(tmpdir(), 'transactions-'));
const databases: DatabaseSync[] = [];
afterAll(() => {
  for (const database of databases) database.close();
  rmSync(folder, { recursive: true });
});

let writer: DatabaseSync;
let reader: DatabaseSync;
let transactions: Transactions;
beforeEach(() => {
  const file = join(folder, `${databases.length}.sqlite`);
  writer = new DatabaseSync(file);
  writer.exec('PRAGMA journal_mode = WAL; CREATE TABLE numbers (number INTEGER)');
  reader = new DatabaseSync(file, { readOnly: true });
  transactions = transactionsOf(writer);
  databases.push(writer, reader);
});

const write = (number: number) => writer.prepare('INSERT INTO numbers VALUES (?)').run(number);
const seen = () =>
  reader
    .prepare('SELECT number FROM numbers ORDER BY number')
    .all()
    .map(({ number }) => number);
const upTo = (end: number) => Array.from({ length: end }, (_, number) => number);

test('a transaction is committed at once, and one that fails writes nothing', () => {
  transactions.transaction(() => write(0));
  expect(seen()).toEqual([0]);
  expect(() =>
    transactions.transaction(() => {
      write(1);
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(seen()).toEqual([0]);
});

test('in groups, ten transactions are committed together, and the rest at the end', async () => {
  const counts: number[] = [];
  await transactions.groupCommits(async () => {
    for (const number of upTo(23)) {
      transactions.transaction(() => write(number));
      await undefined;
      counts.push(seen().length);
    }
  });
  expect(counts).toEqual(upTo(23).map((number) => Math.floor((number + 1) / 10) * 10));
  expect(seen()).toEqual(upTo(23));
  transactions.transaction(() => write(23));
  expect(seen()).toHaveLength(24);
});

test('a transaction of a group that fails is rolled back alone, and the others are committed', async () => {
  const working = transactions.groupCommits(async () => {
    transactions.transaction(() => write(0));
    expect(() =>
      transactions.transaction(() => {
        write(1);
        throw new Error('no');
      }),
    ).toThrow('no');
    transactions.transaction(() => write(2));
    throw new Error('the end');
  });
  await expect(working).rejects.toThrow('the end');
  expect(seen()).toEqual([0, 2]);
});
