import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { buildWithLock } from '../../src/build/build-with-lock.ts';
import { checkSite } from '../../src/check/check-site.ts';
import { type Finding, findingLine } from '../../src/check/findings/finding.ts';
import { allForms } from '../../src/import/forms/all-forms.ts';
import { gatherTrees } from '../../src/import/gather-trees.ts';
import { importArchive } from '../../src/import/import-archive.ts';
import { manifestFile, readManifest } from '../../src/publish/manifest/manifest.ts';

const project = resolve(import.meta.dirname, '../..');
const rules = { site: { timeZone: 'Asia/Kolkata', language: 'en' }, now: Date.parse('2026-01-01') };

test('an archive with articles of every form of import is built, and the check reports no problems', async () => {
  const root = await mkdtemp(join(tmpdir(), 'imported-forms-'));
  try {
    const articles = join(root, 'articles');
    const imported: string[] = [];
    for (const { name } of allForms) {
      const { trees } = await gatherTrees([join(project, 'test/fixtures/import/forms', name, 'sample')], allForms);
      const outcomes = importArchive(trees, { to: join(articles, name), rules, dryRun: false, workers: 1 });
      for await (const { article, reason } of outcomes) {
        expect(reason).toBeUndefined();
        imported.push(`${name}/${article?.replace(/\.md$/, '.html')}`);
      }
    }
    const out = join(root, '_site');
    const options = { articles, out, site: join(project, '_data/site.json'), cache: join(root, 'cache') };
    await buildWithLock({ ...options, workers: 1, search: false, rehash: false }, () => {});
    expect([...(readManifest(join(out, manifestFile)) ?? []).keys()]).toEqual(expect.arrayContaining(imported));
    const findings: Finding[] = [];
    await checkSite({ out, workers: 0, onFinding: (finding) => findings.push(finding) });
    expect(findings.map(findingLine)).toEqual([]);
  } finally {
    await rm(root, { recursive: true });
  }
});
