import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { partFile, partFormat, readPart } from '../../../../src/build/parts/part.ts';

const folder = mkdtempSync(join(tmpdir(), 'part-'));
afterAll(() => rmSync(folder, { recursive: true }));

const part = {
  ...{ format: partFormat, index: 1, count: 2, source: 's', search: [], hasSearch: true, data: null },
  ...{ offline: { worker: 'w', groups: { shell: [['a.html', 1, 'x']] } }, articles: 3, files: {} },
};
const read = (content: object) => {
  writeFileSync(join(folder, partFile), JSON.stringify(content));
  return readPart(folder);
};

test('reads the description of a part', () => {
  expect(read(part)).toEqual(part);
});

test.each([
  ['another format', { format: 'sanchika-part-1' }, 'at format'],
  ['a shard without its index', { search: [{ shard: {}, hash: 'x' }] }, 'at search[0].built'],
  [
    'a data file without a size',
    { data: { about: {}, files: [{ file: 'a', sha256: 'x' }] } },
    'at data.files[0].bytes',
  ],
  ['a file without a hash', { files: { 'a.html': '' } }, 'at files["a.html"]'],
])('refuses %s and names the field', (_, damage, field) => {
  expect(() => read({ ...part, ...damage })).toThrow(field);
});
