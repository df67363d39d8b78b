import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importTables } from '../../../../scripts/tables/import-tables.ts';
import { namesByMeaning } from '../../../../scripts/tables/names-by-meaning.ts';
import { projectRoot } from '../../../../src/settings/files/project-root.ts';

it('the stored tables are those of Intl and of the language recogniser', async () => {
  const advice = 'write it again: node_modules/.bin/node scripts/write-import-tables.ts';
  for (const [file, text] of Object.entries(await importTables()))
    expect(readFileSync(join(projectRoot, file), 'utf8') === text, `${file} is out of date; ${advice}`).toBe(true);
});

it('puts the meaning first that most languages have, and leaves rare ones out', () => {
  const names = [
    ['jan', 1],
    ['listopad', 11],
    ['listopad', 10],
    ['listopad', 11],
    ['jan', 1],
    ['jan', 1],
    ['jan', 1],
    ['jan', 1],
    ['jan', 6],
    ['may', 5],
    ['mei', 5],
  ] as const;
  expect(namesByMeaning(names)).toEqual({ '1': 'jan', '11 10': 'listopad', '5': 'may|mei' });
});
