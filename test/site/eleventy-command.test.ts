import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SampleSite, sampleSite } from './sample-site.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'sanchika-eleventy-'));
let site: SampleSite;

beforeAll(async () => {
  site = await sampleSite();
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("Eleventy's own command renders the same pages as a build", async () => {
  const out = join(folder, '_site');
  const eleventy = join('node_modules', '@11ty', 'eleventy', 'cmd.cjs');
  await run(process.execPath, [eleventy, '--quiet', '--config=eleventy.config.ts', `--output=${out}`]);
  const differing = site.pages.filter((path) => readFileSync(join(out, path), 'utf8') !== site.text(path));
  expect(site.pages.length).toBeGreaterThan(300);
  expect(differing).toEqual([]);
});
