import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changedParts } from '../../../../src/report/upgrade/changed-parts.ts';
import { ourParts, type Parts } from '../../../../src/report/upgrade/our-parts.ts';
import {
  presentRecord,
  readUpgradeRecord,
  upgradeRecordFile,
  writeUpgradeRecord,
} from '../../../../src/report/upgrade/upgrade-record.ts';
import { upgradeText } from '../../../../src/report/upgrade/upgrade-text.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'upgrade-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};

const names = { ours: (name: string) => `ours/${name}`, own: (path: string) => path };

test('names the own templates and texts whose model changed or is gone, and no others', () => {
  for (const name of ['footer', 'masthead', 'new', 'old', 'own']) {
    write(`archive/_includes/partials/${name}.njk`, 'mine');
    if (name !== 'old' && name !== 'own') write(`project/_includes/partials/${name}.njk`, `${name}\r\n`);
  }
  write('project/src/pages/kinds/home/home.njk', 'home');
  write(
    'project/_data/strings/en.json',
    '{ "a": "A", "labels": { "b": "B" }, "n": { "one": "1", "other": "{n}" }, "same": "S" }',
  );
  write(
    'archive/_data/strings/en.json',
    '{ "labels": { "b": "My B" }, "n": { "other": "many" }, "same": "My S", "gone": "G" }',
  );
  const now = ourParts(join(folder, 'project'));
  expect(Object.keys(now.templates).toSorted()).toContain('pages/home.njk');
  const { templates, texts } = now;
  const before: Parts = {
    templates: { ...templates, 'partials/masthead.njk': 'other', 'partials/old.njk': 'x' },
    texts: { ...texts, 'en: labels.b': 'other', 'en: n': 'other', 'en: gone': 'x' },
  };
  const { 'partials/new.njk': _, ...known } = before.templates;
  const changes = changedParts(join(folder, 'project'), join(folder, 'archive'), {
    before: { ...before, templates: known },
    now,
  });
  expect(changes).toEqual({
    templates: {
      changed: ['partials/masthead.njk', 'partials/new.njk'],
      gone: ['partials/old.njk'],
      same: ['partials/footer.njk'],
    },
    texts: { changed: ['en: labels.b', 'en: n'], gone: ['en: gone'], same: ['en: same'] },
  });
  const text = upgradeText({ from: '0.2.0', to: '0.3.0', changes: '## [0.3.0]\n- More.', ...changes }, names);
  expect(text).toContain('From version 0.2.0 to 0.3.0.\n\n## [0.3.0]\n- More.\n');
  expect(text).toContain('_includes/partials/masthead.njk ← ours/partials/masthead.njk');
  expect(text).toContain('Delete it:\n  _includes/partials/old.njk');
  expect(text).toContain('_data/strings/en.json: labels.b');
  expect(text).toMatch(/2 did not change\.\nNext: .*upgrade -- --done$/);
});

test('an archive without templates and texts of its own has nothing to compare', () => {
  mkdirSync(join(folder, 'archive'));
  const record = presentRecord();
  const changes = changedParts(resolve('.'), join(folder, 'archive'), { before: record, now: record });
  const text = upgradeText({ from: record.version, to: record.version, changes: '', ...changes }, names);
  expect(text.split('\n')).toHaveLength(3);
  expect(text).not.toContain('Next');
});

test('the record is what was written; a damaged one is an error and stays', () => {
  expect(readUpgradeRecord(folder)).toBeUndefined();
  writeUpgradeRecord(folder);
  const record = readUpgradeRecord(folder);
  expect(record).toEqual(presentRecord());
  expect(record?.texts['hi: labels.section']).toMatch(/^[0-9a-f]{8}$/);
  expect(record?.templates['pages/article.njk']).toMatch(/^[0-9a-f]{8}$/);
  for (const damaged of ['{', '[]', '{ "version": 3 }', '']) {
    write(upgradeRecordFile, damaged);
    expect(() => readUpgradeRecord(folder)).toThrow(/\.sanchika\.json: is damaged \(restore it, or delete it/);
    expect(() => writeUpgradeRecord(folder)).toThrow('is damaged');
    expect(readFileSync(join(folder, upgradeRecordFile), 'utf8')).toBe(damaged);
  }
});
