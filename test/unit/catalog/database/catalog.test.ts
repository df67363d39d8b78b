import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openCatalog, openCatalogReadOnly } from '../../../../src/catalog/database/catalog.ts';
import { number, text } from '../../../../src/catalog/database/columns.ts';
import { readMetadata, writeMetadata } from '../../../../src/catalog/database/metadata.ts';

const folder = mkdtempSync(join(tmpdir(), 'catalog-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('stores articles and reads them back', () => {
  const file = join(folder, 'kept', 'catalog.sqlite');
  const first = openCatalog(file);
  writeMetadata(first, 'epoch', 'one');
  first.close();
  const second = openCatalog(file);
  expect(readMetadata(second, 'epoch')).toBe('one');
  second.close();
});

test.each([
  [
    'no database at all',
    (_: Buffer) => Buffer.from('these are not the bytes of a database, but they are more than sixteen'),
  ],
  ['a truncated database', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  [
    'one with a page overwritten',
    (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(4096, 7), bytes.subarray(8192)]),
  ],
  [
    'one of another shape',
    (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 60), Buffer.from([9, 9, 9, 9]), bytes.subarray(64)]),
  ],
  [
    'one of a later SQLite',
    (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 44), Buffer.from([0, 0, 0, 99]), bytes.subarray(48)]),
  ],
])('recreates %s, closed or of a killed build', (_, damage) => {
  const file = join(folder, 'damaged.sqlite');
  rmSync(file, { force: true });
  const sound = openCatalog(file);
  writeMetadata(sound, 'epoch', 'one');
  sound.row([number, number, number], 'PRAGMA wal_checkpoint(TRUNCATE)');
  sound.close();
  const damaged = damage(readFileSync(file));
  for (const isClosed of [true, false]) {
    writeFileSync(file, damaged);
    if (!isClosed) rmSync(`${file}.closed`);
    const mended = openCatalog(file);
    expect(readMetadata(mended, 'epoch')).toBeUndefined();
    mended.close();
  }
});

test('a killed writer loses nothing that it has committed, and delete triggers fire for replaced rows', () => {
  const catalog = openCatalog(join(folder, 'tuned.sqlite'));
  expect(catalog.value(text, 'PRAGMA journal_mode')).toBe('wal');
  expect(catalog.value(number, 'PRAGMA recursive_triggers')).toBe(1);
  catalog.close();
  const again = openCatalog(join(folder, 'tuned.sqlite'));
  expect(again.value(number, 'PRAGMA recursive_triggers')).toBe(1);
  again.close();
});

test('recreates one with a changed value, which SQLite itself accepts', () => {
  const file = join(folder, 'changed.sqlite');
  const first = openCatalog(file);
  writeMetadata(first, 'title', 'right');
  first.close();
  const bytes = readFileSync(file);
  bytes.write('wrong', bytes.indexOf('right'));
  writeFileSync(file, bytes);
  const second = openCatalog(file);
  expect(readMetadata(second, 'title')).toBeUndefined();
  second.close();
});

test('keeps one of a killed build, but not where only a checksum counts', () => {
  const file = join(folder, 'killed.sqlite');
  const first = openCatalog(file);
  writeMetadata(first, 'epoch', 'one');
  first.close();
  for (const [checksumOnly, epoch] of [
    [false, 'one'],
    [true, undefined],
  ] as const) {
    rmSync(`${file}.closed`);
    const next = openCatalog(file, { checksumOnly });
    expect(readMetadata(next, 'epoch')).toBe(epoch);
    next.close();
  }
});

test('applies a transaction as a whole or not at all', () => {
  const catalog = openCatalog(':memory:');
  expect(() =>
    catalog.transaction(() => {
      writeMetadata(catalog, 'epoch', 'half');
      throw new Error('stop');
    }),
  ).toThrow('stop');
  expect(readMetadata(catalog, 'epoch')).toBeUndefined();
});

test('a read-only catalogue cannot be written', () => {
  const file = join(folder, 'asked.sqlite');
  openCatalog(file).close();
  const catalog = openCatalogReadOnly(file);
  expect(() => writeMetadata(catalog, 'epoch', 'one')).toThrow(/readonly/);
  catalog.close();
});

test('a full disk is reported as such, and the transaction is undone', () => {
  const catalog = openCatalog(join(folder, 'full', 'catalog.sqlite'));
  catalog.value(number, 'PRAGMA max_page_count = 100');
  const fill = () => catalog.transaction(() => writeMetadata(catalog, 'epoch', 'x'.repeat(1_000_000)));
  expect(fill).toThrow('database or disk is full');
  expect(readMetadata(catalog, 'epoch')).toBeUndefined();
  catalog.close();
});

test('a catalogue that another program has locked is not deleted', () => {
  const file = join(folder, 'locked', 'catalog.sqlite');
  const catalog = openCatalog(file);
  writeMetadata(catalog, 'epoch', 'one');
  catalog.run('PRAGMA locking_mode = EXCLUSIVE');
  catalog.transaction(() => writeMetadata(catalog, 'epoch', 'two'));
  expect(() => openCatalog(file)).toThrow(`${file} cannot be used: database is locked`);
  expect(readMetadata(catalog, 'epoch')).toBe('two');
  catalog.close();
});

test('a link to a database is not written to', () => {
  const file = join(folder, 'other.sqlite');
  writeFileSync(file, 'mine');
  symlinkSync(file, join(folder, 'link.sqlite'));
  expect(() => openCatalog(join(folder, 'link.sqlite'))).toThrow('is not a plain file');
  expect(readFileSync(file, 'utf8')).toBe('mine');
});
