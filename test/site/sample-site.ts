import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { parseHTML } from 'linkedom';
import { buildWithLock } from '../../src/build/build-with-lock.ts';
import { LockedError } from '../../src/publish/lock/locked-error.ts';
import { type Manifest, manifestFile, readManifest } from '../../src/publish/manifest/manifest.ts';

const project = resolve(import.meta.dirname, '../..');
const folder = join(project, 'node_modules/.cache/sanchika/sample');

/** The built site of the project's own articles. */
export interface SampleSite {
  readonly out: string;
  /** The files of the site. */
  readonly manifest: Manifest;
  /** The HTML pages among them. */
  readonly pages: readonly string[];
  readonly text: (path: string) => string;
  /** A page, parsed. */
  readonly page: (path: string) => Document;
}

/** Builds the sample archive once for all tests. A later run updates the site of the run before. */
export async function sampleSite(): Promise<SampleSite> {
  const out = join(folder, '_site');
  await buildOnce(out);
  const manifest = readManifest(join(out, manifestFile)) ?? new Map();
  const text = (path: string): string => readFileSync(join(out, path), 'utf8');
  return {
    out,
    manifest,
    pages: [...manifest.keys()].filter((path) => path.endsWith('.html')),
    text,
    page: (path) => parseHTML(text(path)).document,
  };
}

/** Waits if another test file is building the site at the moment. */
async function buildOnce(out: string): Promise<void> {
  const options = {
    articles: join(project, 'articles'),
    out,
    site: join(project, '_data/site.json'),
    cache: join(folder, 'cache'),
    workers: availableParallelism(),
    search: true,
    rehash: false,
  };
  for (;;) {
    try {
      await buildWithLock(options, () => {});
      return;
    } catch (error) {
      if (!(error instanceof LockedError)) throw error;
      await after(500);
    }
  }
}
