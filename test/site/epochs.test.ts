import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, expect, test } from 'vitest';
import { readCode } from '../../src/build/epochs/code-content.ts';
import { epochSources } from '../../src/build/epochs/code-hashes.ts';
import { sourceGraph } from '../../src/build/epochs/source-graph.ts';
import { projectRoot } from '../../src/settings/files/project-root.ts';
import { bundleEntries } from '../../src/theme/bundle-entries.ts';

const folder = mkdtempSync(join(tmpdir(), 'epochs-'));
afterAll(() => rmSync(folder, { recursive: true }));

const graph = sourceGraph(projectRoot, readCode);
const { pages, ...others } = epochSources(projectRoot);

test('every module that a build loads to make files is in an epoch', async () => {
  const articles = join(folder, 'articles/2020/02');
  mkdirSync(articles, { recursive: true });
  for (const day of ['01', '02']) writeFileSync(join(articles, `${day}-news.md`), article(day));
  const modules = join(folder, 'modules.txt');
  const options = ['--articles', 'articles', '--out', 'out', '--cache', 'cache'].map((value, index) =>
    index % 2 === 0 ? value : join(folder, value),
  );
  const run = ['--import', './test/site/record-modules.ts', 'scripts/build.ts', ...options, '--workers', '1'];
  await promisify(execFile)(process.execPath, run, { cwd: projectRoot, env: { ...process.env, MODULES: modules } });
  const loaded = readFileSync(modules, 'utf8')
    .split('\n')
    .filter((url) => url.startsWith('file:'))
    .map((url) => relative(projectRoot, fileURLToPath(url)).split(sep).join('/'))
    .filter((path) => path.startsWith('src/'));
  // The order of the stages, and how files reach the site, decide no byte.
  const makers = loaded.filter((path) => !/^src\/(?:build|publish)\//.test(path) || path.startsWith('src/build/data/'));
  expect(makers).toEqual(
    expect.arrayContaining([
      'src/render/render-pages.ts',
      'src/catalog/store/read-entries.ts',
      'src/search/build/shards/build-shard.ts',
      'src/build/data/write-period.ts',
    ]),
  );
  const known = new Set(await graph.reachedFrom([...pages, ...Object.values(others).flat()]));
  expect(makers.filter((path) => !known.has(path))).toEqual([]);
});

test('every source file in the bundles of pages is in the epoch of the pages', async () => {
  const entryPoints = Object.values(bundleEntries(projectRoot).scripts).map((file) => join(projectRoot, file));
  const { metafile } = await build({ entryPoints, bundle: true, write: false, metafile: true, outdir: folder });
  const inputs = Object.keys(metafile.inputs).filter((path) => path.startsWith('src/'));
  const known = new Set(await graph.reachedFrom(pages));
  expect(inputs.length).toBeGreaterThan(20);
  expect(inputs.filter((path) => !known.has(path))).toEqual([]);
});

function article(day: string): string {
  return `---\ntitle: News of day ${day}\ndate: 2020-02-${day}\nlang: en\ntags: [Rain]\n---\nIt rained.\n`;
}
