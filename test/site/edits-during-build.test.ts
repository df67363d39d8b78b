import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { isFileChanged } from '../../src/articles/files/file-changed-error.ts';
import { buildSite } from '../../src/build/site/build-site.ts';
import { prepareBuild } from '../../src/build/site/prepare-build.ts';
import { openWorkerPool } from '../../src/build/workers/worker-pool.ts';
import { inspectInThread } from '../../src/publish/folder/inspect-in-thread.ts';
import { manifestFile } from '../../src/publish/manifest/manifest.ts';
import { ProblemsError } from '../../src/settings/files/problem.ts';
import { propertyRuns } from '../property-seed.ts';

const folder = mkdtempSync(join(tmpdir(), 'edits-during-build-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const articleCount = 50;
/** Small batches, so that the worker processes do several side by side. They stay for all builds: starting them is slow. */
const pool = openWorkerPool(2, { batchSize: 20, fewArticles: 0 });
afterAll(() => pool.release());

const pictures = await Promise.all(
  ['red', 'blue'].map((background) =>
    sharp({ create: { width: 8, height: 6, channels: 3, background } })
      .png()
      .toBuffer(),
  ),
);

interface Edit {
  readonly article: number;
  readonly kind: 'text' | 'title' | 'tags' | 'year' | 'picture' | 'remove';
  readonly version: number;
  /** Milliseconds after the edit before. */
  readonly pause: number;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  article: fc.nat({ max: articleCount - 1 }),
  kind: fc.constantFrom('text', 'tags', 'tags', 'tags', 'title', 'year', 'picture', 'remove'),
  // Few versions: an article often gets back the text that it had before.
  version: fc.nat({ max: 2 }),
  pause: fc.nat({ max: 40 }),
});

function articleText(number: number, edits: Partial<Record<Edit['kind'], number>> = {}): string {
  const { text = 0, title = 0, tags = 0, year = 0 } = edits;
  return `---
title: "Report ${number} ${title}"
date: ${2020 + ((number + year) % 3)}-0${1 + (number % 9)}-11
tags: [tag ${number % 20}, tag ${(number + tags) % 7}]
authors: [Author ${number % 11}]
${number % 20 === 0 ? 'image: { src: picture.png, alt: a colour }\n' : ''}---

Text ${text} of report ${number}.
`;
}

function apply(articles: string, { article, kind, version }: Edit): void {
  const file = join(articles, `a${article}.md`);
  if (kind === 'remove') rmSync(file, { force: true });
  else if (kind === 'picture') writeFileSync(join(articles, 'picture.png'), pictures[version % 2] ?? '');
  else writeFileSync(file, articleText(article, { [kind]: version }));
}

async function build(articles: string, place: string): Promise<string> {
  const out = join(place, 'site');
  const site = '_data/site.json';
  const cache = join(place, 'cache');
  const options = { articles, out, cache, site, workers: 2, search: true, rehash: false };
  const openPool = () => ({ ...pool, release: async () => {} });
  await buildSite(options, () => {}, { ...prepareBuild(options), openPool });
  return readFileSync(join(out, manifestFile), 'utf8');
}

/** Builds while the edits are made. A build may give up: it says then that articles changed or could not be read. */
async function buildDuring(edits: readonly Edit[], articles: string, place: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let count = 0;
  const next = () => {
    const edit = edits[count % edits.length];
    if (!edit) return;
    count += 1;
    apply(articles, edit);
    timer = setTimeout(next, edit.pause);
  };
  next();
  try {
    await build(articles, place);
  } catch (error) {
    if (!isFileChanged(error) && !(error instanceof ProblemsError)) throw error;
  } finally {
    clearTimeout(timer);
  }
}

test('the build after edits during a build is byte for byte the site built from nothing', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 60, maxLength: 60 }), async (edits) => {
      run += 1;
      const place = join(folder, `${run}`);
      const articles = join(place, 'articles');
      mkdirSync(articles, { recursive: true });
      writeFileSync(join(articles, 'picture.png'), pictures[0] ?? '');
      for (let number = 0; number < articleCount; number += 1)
        writeFileSync(join(articles, `a${number}.md`), articleText(number));
      const disturbed = join(place, 'disturbed');
      await buildDuring(edits, articles, disturbed);
      const after = await build(articles, disturbed);
      expect((await inspectInThread(join(disturbed, 'site'), true)).lost).toEqual([]);
      expect(after).toBe(await build(articles, join(place, 'fresh')));
      rmSync(place, { recursive: true, force: true });
    }),
    // The moment of an edit is not part of the input: another run may pass with the same edits.
    { numRuns: propertyRuns(2), endOnFailure: true },
  );
}, 10_000_000);
