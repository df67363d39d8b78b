import { randomUUID } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { consumeClose, recordClose } from '../../../../src/catalog/database/clean-close.ts';

const folder = mkdtempSync(join(tmpdir(), 'clean-close-'));
const file = join(folder, 'catalog.sqlite');
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  writeFileSync(file, 'a database');
  writeFileSync(`${file}-wal`, 'its log');
  recordClose(file);
});

/** Another process has closed the database: this one knows only the checksum. */
function forgetOwnState(): void {
  const note = `${file}.closed`;
  writeFileSync(note, readFileSync(note, 'utf8').replace(/\n[\da-f-]{36} /, `\n${randomUUID()} `));
}

test('an untouched database is intact once', () => {
  expect(consumeClose(file)).toBe('intact');
  expect(consumeClose(file)).toBe('unclosed');
});

test('a database that another process closed is intact', () => {
  forgetOwnState();
  expect(consumeClose(file)).toBe('intact');
});

test('a database that its process opens again has no checksum: it is intact for this process alone', () => {
  recordClose(file, { reopens: true });
  const note = readFileSync(`${file}.closed`);
  expect(consumeClose(file)).toBe('intact');
  writeFileSync(`${file}.closed`, note);
  forgetOwnState();
  expect(consumeClose(file)).toBe('unclosed');
  writeFileSync(`${file}.closed`, note);
  appendFileSync(file, '!');
  expect(consumeClose(file)).toBe('unclosed');
});

test('a copy is intact, for example in a restored cache', () => {
  const copy = join(folder, 'copy.sqlite');
  for (const suffix of ['', '-wal', '.closed']) cpSync(file + suffix, copy + suffix);
  expect(consumeClose(copy)).toBe('intact');
});

test.each([
  ['written to', () => appendFileSync(file, '!')],
  [
    'overwritten with its time stamp kept',
    () => {
      const { atime, mtime } = statSync(file);
      writeFileSync(file, 'A database');
      utimesSync(file, atime, mtime);
    },
  ],
  ['extended by another log', () => appendFileSync(`${file}-wal`, '!')],
  ['robbed of its log', () => rmSync(`${file}-wal`)],
  ['removed', () => rmSync(file)],
  ['given a damaged note', () => writeFileSync(`${file}.closed`, '')],
])('a database that was %s is damaged', (_, touch) => {
  touch();
  expect(consumeClose(file)).toBe('damaged');
});

test('writes no note for a database in memory', () => {
  recordClose(':memory:');
  expect(consumeClose(':memory:')).toBe('unclosed');
});
