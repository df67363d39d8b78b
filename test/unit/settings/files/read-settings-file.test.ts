import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readJsonSettings } from '../../../../src/settings/files/read-settings-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'sanchika-json-'));

test('an error names a missing file and says what to do', () => {
  const file = join(folder, 'site.json');
  expect(() => readJsonSettings(file)).toThrow(`${file}: does not exist. Create it, or check its name.`);
});

test('an error names a file with invalid JSON', () => {
  const file = join(folder, 'broken.json');
  writeFileSync(file, '{ "title": }');
  expect(() => readJsonSettings(file)).toThrow(`${file}: is not valid JSON: `);
});
