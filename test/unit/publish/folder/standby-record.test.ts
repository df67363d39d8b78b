import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readStandbyRecord, writeStandbyRecord } from '../../../../src/publish/folder/standby-record.ts';
import { workPathsFor } from '../../../../src/publish/folder/work-paths.ts';

const folder = mkdtempSync(join(tmpdir(), 'standby-record-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const work = workPathsFor(join(folder, 'site'));
const record = { id: 'one', differing: ['a.html'], foreign: [] };

test('a damaged record is no record: the standby folder is made again', () => {
  mkdirSync(work.standby, { recursive: true });
  writeStandbyRecord(work, record);
  expect(readStandbyRecord(work, 'one')).toEqual(record);
  expect(readStandbyRecord(work, 'two')).toBeUndefined();
  const text = readFileSync(work.standbyRecord, 'utf8');
  for (const damaged of [text.replace('a.html', 'b.html'), text.slice(0, 20), '', 'something else\n']) {
    writeFileSync(work.standbyRecord, damaged);
    expect(readStandbyRecord(work, 'one')).toBeUndefined();
  }
});
