import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { ownStyleSources, ownStylesPlugin } from '../../../src/theme/own-styles.ts';

const folder = mkdtempSync(join(tmpdir(), 'own-styles-'));
const root = join(folder, 'archive');
const mainSheet = join(folder, 'ours', 'main.css');

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  for (const path of [join(root, 'css'), join(folder, 'ours')]) mkdirSync(path, { recursive: true });
  writeFileSync(mainSheet, '@import "./part.css";');
  writeFileSync(join(folder, 'ours', 'part.css'), '.ours { color: blue }');
  for (const path of [folder, root, join(root, 'css')]) {
    writeFileSync(join(path, 'dot.png'), 'png');
    writeFileSync(join(path, 'more.css'), '.more { color: red }');
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The bundle with a style sheet of the owner, or the messages of its errors. */
async function bundle(css: string): Promise<string> {
  writeFileSync(join(root, 'theme.css'), css);
  const result = await build({
    entryPoints: [mainSheet],
    bundle: true,
    write: false,
    outdir: join(folder, 'out'),
    logLevel: 'silent',
    loader: { '.png': 'file' },
    plugins: [ownStylesPlugin(root, mainSheet)],
  }).catch(
    (error: { readonly errors: readonly { readonly text: string; readonly detail?: unknown }[] }) => error.errors,
  );
  return 'outputFiles' in result
    ? (result.outputFiles.find(({ path }) => path.endsWith('.css'))?.text ?? '')
    : result.map(({ text, detail }) => `${text} (${detail})`).join('\n');
}

test("bundles files of the archive's folder after our styles", async () => {
  const css = await bundle(
    '@import "css/more.css"; a { background: url("./dot.png?x#y") } b { background: url(css/../css/dot.png) } c { background: url(data:image/png;base64,AAAA) }',
  );
  expect(css).toMatch(/\.ours.*\.more.*a \{.*dot-\w+\.png.*b \{.*dot-\w+\.png.*data:/s);
});

test.each([
  ['a picture', 'a { background: url("../dot.png") }'],
  ['a picture by its whole path', `a { background: url("${join(folder, 'dot.png')}") }`],
  ['a picture with a query', 'a { background: url(css/../../dot.png?x) }'],
  ['a style sheet', '@import "../more.css";'],
  ['a style sheet of ours', '@import "../ours/part.css";'],
  ['a link', 'a { background: url(link.png) }'],
])('publishes no file outside of the archive: %s', async (_, css) => {
  symlinkSync(join(folder, 'dot.png'), join(root, 'link.png'));
  expect(await bundle(css)).toContain("is outside of the archive's folder");
});

test('publishes nothing that a style sheet outside of the archive names, to which theme.css links', async () => {
  writeFileSync(join(folder, 'linked.css'), 'a { background: url(dot.png) }');
  symlinkSync(join(folder, 'linked.css'), join(root, 'css', 'linked.css'));
  expect(await bundle('@import "css/linked.css";')).toContain("is outside of the archive's folder");
});

test.skipIf(process.platform === 'win32')('reads no pipe', async () => {
  for (const name of ['pipe.css', 'pipe.png']) execFileSync('mkfifo', [join(root, name)]);
  expect(await bundle('@import "pipe.css"; a { background: url(pipe.png) }')).toBe(
    'pipe.css is not a file (write the name of a file)\npipe.png is not a file (write the name of a file)',
  );
  expect(ownStyleSources(root)).toEqual(['theme.css']);
});
