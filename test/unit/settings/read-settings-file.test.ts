import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readJsonSettings } from '../../../src/settings/read-settings-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'sanchika-json-'));

test('names a file that does not exist, and says what to do', () => {
  const file = join(folder, 'site.json');
  expect(() => readJsonSettings(file)).toThrow(`${file}: does not exist. Create it, or check its name.`);
});

test('names a file that is not valid JSON', () => {
  const file = join(folder, 'broken.json');
  writeFileSync(file, '{ "title": }');
  expect(() => readJsonSettings(file)).toThrow(`${file}: is not valid JSON: `);
});
