// @module-tag slow
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportSource } from '../../../../../scripts/bench/import/export-source.ts';
import { allForms } from '../../../../../src/import/forms/all-forms.ts';
import { gatherTrees } from '../../../../../src/import/gather-trees.ts';
import { importArchive } from '../../../../../src/import/import-archive.ts';
import { type FinishJob, withLinks } from '../../../../../src/import/placing/finish/finish-job.ts';
import { FinisherPool } from '../../../../../src/import/placing/finish/finisher-pool.ts';

const rules = { site: { timeZone: 'Asia/Kolkata', language: 'hi' }, now: Date.parse('2026-01-01') };
const plan = { rules, tags: false, pictures: ['up/b.png'] };
const job: FinishJob = {
  path: '2020/05/06/a',
  made: {
    record: { id: '1', html: '<p>See <a href="/b">this</a>, <img src="up/b.png" alt="A"> and it.</p>' },
    origin: { file: 'x.xml', pathHash: 'x', id: '1' },
    title: 'A headline',
    date: '2020-05-06',
    article: '2020/05/06/a',
    base: 'https://example.org/',
    links: new Map(),
  },
};
const textOf = (finished: unknown) => Buffer.from((finished as { bytes: Uint8Array }).bytes).toString();

describe('FinisherPool', () => {
  it('returns links without a target, and the pictures of the article', async () => {
    const pool = new FinisherPool(plan, 0);
    expect(await pool.finish(job)).toEqual({ unknownLinks: ['/b'] });
    const finished = await pool.finish(withLinks(job, new Map([['/b', '2020/05/05/b']])));
    expect(textOf(finished)).toContain('See [this](../05/b.md), ![A](a-b.png) and it.');
    expect(finished).toMatchObject({ pictures: [{ name: 'a-b.png', file: 'up/b.png' }] });
    const alone = await pool.finish(withLinks(job, new Map([['/b', false]])));
    expect(textOf(alone)).toContain('See [this](https://example.org/b)');
  });

  it('renders the same file in a thread', async () => {
    const pool = new FinisherPool(plan, 1);
    try {
      const linked = withLinks(job, new Map([['/b', '2020/05/05/b']]));
      const [unknown, made] = await pool.finishAll([job, linked]);
      expect(unknown).toEqual({ unknownLinks: ['/b'] });
      expect(textOf(made)).toBe(textOf(await pool.finish(linked)));
    } finally {
      await pool.close();
    }
  });

  it('reports the sources of the jobs if a thread fails', async () => {
    const pool = new FinisherPool(plan, 1);
    try {
      const broken = { ...job, made: { ...job.made, record: null } } as unknown as FinishJob;
      await expect(pool.finishAll([broken])).rejects.toThrow(/x\.xml#1/);
    } finally {
      await pool.close();
    }
  });
});

describe('placeAll', () => {
  it('places all drafts that precede a read error', async () => {
    const to = await mkdtemp(join(tmpdir(), 'import-'));
    const wordpress = allForms.find(({ name }) => name === 'wordpress');
    if (!wordpress) throw new Error('no form');
    const broken = async function* (...parameters: Parameters<typeof wordpress.drafts>) {
      yield* wordpress.drafts(...parameters);
      throw new Error('EIO: the disk is broken');
    };
    try {
      await writeFile(join(to, 'export.xml'), [...exportSource({ articles: 300, seed: 'broken' })].join(''));
      const { trees } = await gatherTrees([join(to, 'export.xml')], allForms);
      const seen: string[] = [];
      const run = async () => {
        const brokenTrees = trees.map(({ tree }) => ({ form: { ...wordpress, drafts: broken }, tree }));
        const options = { to: join(to, 'out'), rules, dryRun: false, workers: 2 };
        for await (const { status } of importArchive(brokenTrees, options)) seen.push(status);
      };
      await expect(run()).rejects.toThrow('the disk is broken');
      expect(seen.filter((status) => status === 'imported')).toHaveLength(300);
    } finally {
      await rm(to, { recursive: true });
    }
  });
});

describe('importArchive', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'import-'));
    const broken =
      '<item><title>No date</title><content:encoded>text</content:encoded><wp:post_id>x</wp:post_id></item>\n';
    const text = [...exportSource({ articles: 330, seed: 'pool' })]
      .join('')
      .replace('</channel>', `${broken}</channel>`);
    await writeFile(join(folder, 'export.xml'), text);
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function run(to: string, workers: number) {
    const { trees } = await gatherTrees([join(folder, 'export.xml')], allForms);
    const options = { to: join(folder, to), rules, vocabulary: [], dryRun: false, workers };
    const outcomes = await Array.fromAsync(importArchive(trees, options));
    const entries = (await readdir(join(folder, to), { recursive: true, withFileTypes: true })).filter((one) =>
      one.isFile(),
    );
    const files = entries.map(({ parentPath, name }) => join(parentPath, name)).toSorted();
    const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    return { outcomes, files: files.map((file, at) => [relative(join(folder, to), file), texts[at]]) };
  }

  it('returns the same results with and without threads', async () => {
    const [alone, threaded] = [await run('alone', 0), await run('threaded', 2)];
    expect(threaded.outcomes).toEqual(alone.outcomes);
    expect(threaded.outcomes.map(({ status }) => status).filter((status) => status === 'imported')).toHaveLength(330);
    expect(threaded.outcomes.at(-1)).toMatchObject({ status: 'refused', id: 'x' });
    expect(threaded.files).toEqual(alone.files);
    const again = (await run('threaded', 2)).outcomes.map(({ status }) => status);
    expect(again.filter((status) => status === 'unchanged')).toHaveLength(330);
  });

  it('ends its threads if the caller stops early', async () => {
    const { trees } = await gatherTrees([join(folder, 'export.xml')], allForms);
    let count = 0;
    for await (const _ of importArchive(trees, { to: join(folder, 'part'), rules, dryRun: false, workers: 2 })) {
      count += 1;
      if (count === 600) break;
    }
    expect(
      (await run('part', 2)).outcomes.filter(({ status }) => status === 'unchanged').length,
    ).toBeGreaterThanOrEqual(299);
  });
});
