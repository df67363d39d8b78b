import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { sourceDate, writeZip } from '../../../src/pack/write-zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'write-zip-'));
const zone = process.env.TZ;

afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});
afterAll(() => rmSync(folder, { recursive: true }));

writeFileSync(join(folder, 'b.txt'), 'b'.repeat(100));
writeFileSync(join(folder, 'a.png'), 'a'.repeat(100));

async function zipIn(timeZone: string, time: string): Promise<Buffer> {
  process.env.TZ = timeZone;
  await writeZip(folder, ['b.txt', 'a.png'], join(folder, 'test.zip'), { time: new Date(time) });
  return readFileSync(join(folder, 'test.zip'));
}

test.each([
  ['1970-01-01T00:00:00Z', 0x0022, 0],
  // New York skips this time of day.
  ['2023-03-12T02:30:58Z', (43 << 9) | (3 << 5) | 12, (2 << 11) | (30 << 5) | 29],
])('writes %s in UTC, whatever the zone of the machine', async (time, dosDate, dosTime) => {
  const [east, west] = [await zipIn('Asia/Kolkata', time), await zipIn('America/New_York', time)];
  expect(west).toEqual(east);
  expect([east.readUInt16LE(12), east.readUInt16LE(10)]).toEqual([dosDate, dosTime]);
});

test('sorts its entries and compresses what is not compressed already', async () => {
  const zip = await zipIn('UTC', '1980-01-01T00:00:00Z');
  expect(zip.toString('latin1')).toMatch(new RegExp(`a\\.png${'a'.repeat(100)}.*b\\.txt`, 's'));
  expect(zip.toString('latin1')).not.toContain('b'.repeat(100));
});

test('leaves no part of a ZIP where a file cannot be read', async () => {
  const out = join(folder, 'broken.zip');
  await expect(writeZip(folder, ['missing.txt'], out, { time: new Date(0) })).rejects.toThrow('missing.txt');
  expect(existsSync(out)).toBe(false);
});

test('the time of a package is SOURCE_DATE_EPOCH, or 1980', () => {
  expect(sourceDate({ SOURCE_DATE_EPOCH: '1690433760' }).toISOString()).toBe('2023-07-27T04:56:00.000Z');
  expect(sourceDate({}).getUTCFullYear()).toBe(1980);
  expect(() => sourceDate({ SOURCE_DATE_EPOCH: 'today' })).toThrow('today');
});
