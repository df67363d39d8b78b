import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allForms } from '../../src/import/forms/all-forms.ts';
import { gatherTrees } from '../../src/import/gather-trees.ts';
import { importArchive } from '../../src/import/import-archive.ts';

const shared = new URL('../../../shared/', import.meta.url).pathname;
const rules = { site: { timeZone: 'Asia/Kolkata', language: 'hi' }, now: Date.parse('2026-01-01') };

async function run(path: string, from: string) {
  const to = await mkdtemp(join(tmpdir(), 'import-'));
  const { trees } = await gatherTrees([path], allForms, from);
  const outcomes = await Array.fromAsync(importArchive(trees, { to, rules, dryRun: false }));
  const first = globSync('**/*.md', { cwd: to })[0] ?? '';
  const text = readFileSync(join(to, first), 'utf8');
  await rm(to, { recursive: true });
  return { outcomes, text };
}

const seed = join(shared, 'seed');
describe.skipIf(!existsSync(seed))(`with the real inputs in ../shared (skipped where absent)`, () => {
  it('imports every part of the seed', async () => {
    const { outcomes, text } = await run(seed, 'text');
    expect(outcomes).toMatchObject([{ status: 'imported' }]);
    expect(outcomes[0]?.notes.filter(({ kind }) => kind === 'dropped')).toHaveLength(2);
    for (const part of [
      'date: 2023-07-27T10:26:00+05:30',
      'lang: hi',
      'agency: एजेंसी',
      'place: सियोल (दक्षिण कोरिया)',
      '## रक्षा विषयों पर आम सहमति बनी',
      '## अमेरिका के खिलाफ उत्तर कोरिया',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toMatch(/APP|फ्री लेख|Hero Image|Updated:/);
    expect(text.split('\n\n')).toHaveLength(16);
  });

  it('imports all posts of a real blog', async () => {
    const { outcomes } = await run(join(shared, 'data/md-18f'), 'markdown');
    expect(outcomes.filter(({ status }) => status === 'imported')).toHaveLength(509);
    expect(outcomes.filter(({ status }) => status === 'refused')).toEqual([]);
  });
});
