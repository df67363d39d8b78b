import { appendFileSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { consumeCleanClose, recordCleanClose } from '../../../../src/catalog/database/clean-close.ts';

const folder = mkdtempSync(join(tmpdir(), 'soundness-'));
const file = join(folder, 'catalog.sqlite');
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  writeFileSync(file, 'a database');
  writeFileSync(`${file}-wal`, 'its log');
  recordCleanClose(file);
});

test('an untouched database counts as cleanly closed once', () => {
  expect(consumeCleanClose(file)).toBe(true);
  expect(consumeCleanClose(file)).toBe(false);
});

test.each([
  ['written to', () => appendFileSync(file, '!')],
  [
    'overwritten with its time stamp kept',
    () => {
      writeFileSync(file, 'A database');
      utimesSync(file, 1, 1);
    },
  ],
  ['extended by another log', () => appendFileSync(`${file}-wal`, '!')],
  ['robbed of its log', () => rmSync(`${file}-wal`)],
  ['removed', () => rmSync(file)],
])('a database that was %s does not count as cleanly closed', (_, touch) => {
  touch();
  expect(consumeCleanClose(file)).toBe(false);
});

test('writes no marker for a database in memory', () => {
  recordCleanClose(':memory:');
  expect(consumeCleanClose(':memory:')).toBe(false);
});
