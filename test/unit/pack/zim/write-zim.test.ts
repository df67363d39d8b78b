import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { writeZim } from '../../../../src/pack/zim/write-zim.ts';

const folder = mkdtempSync(join(tmpdir(), 'write-zim-'));
const { PATH } = process.env;
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => {
  process.env.PATH = PATH;
});

const edition = join(folder, 'edition');
mkdirSync(join(edition, 'assets'), { recursive: true });
for (const name of ['a-icon-48-A.png', 'icon-48-A.svg', 'icon-480-A.png', 'icon-48-A.png.txt', 'icon-48-B.png'])
  writeFileSync(join(edition, 'assets', name), '');
const labels = {
  title: 'T',
  description: 'D',
  language: 'hin',
  publisher: 'P',
  name: 'N',
  source: 'https://a.example/',
};
const out = join(folder, 'a.zim');

function writer(line: string): void {
  writeFileSync(join(folder, 'zimwriterfs'), `#!/bin/sh\n${line}\n`, { mode: 0o755 });
  process.env.PATH = `${folder}:${PATH}`;
}

test.skipIf(process.platform === 'win32')('gives all labels to zimwriterfs, and returns the size', async () => {
  writer('for last; do :; done; printf "%s\\n" "$@" > "$last"');
  const size = await writeZim(edition, labels, out);
  const given = readFileSync(out, 'utf8');
  expect(size).toBe(Buffer.byteLength(given));
  expect(given.trim().split('\n')).toEqual([
    '--welcome=index.html',
    '--illustration=assets/icon-48-B.png',
    '--language=hin',
    '--title=T',
    '--description=D',
    '--creator=P',
    '--publisher=P',
    '--name=N',
    '--source=https://a.example/',
    '--scraper=sanchika',
    edition,
    out,
  ]);
});

test.skipIf(process.platform === 'win32')('shows the end of what a failed zimwriterfs wrote', async () => {
  const failure = () => writeZim(edition, labels, out).catch((error: Error) => error.message);
  writer('(head -c 3000 /dev/zero | tr "\\0" a; echo last words) >&2; exit 3');
  expect(await failure()).toMatch(/^zimwriterfs failed \(exit code 3\):\na{1989}last words$/);
  writer('echo on the other stream; exit 4');
  expect(await failure()).toBe('zimwriterfs failed (exit code 4):\non the other stream');
});

test('names the package with zimwriterfs where it is missing', async () => {
  process.env.PATH = edition;
  await expect(writeZim(edition, labels, out)).rejects.toThrow('sudo apt-get install zim-tools');
});

test('names an edition without an icon', async () => {
  const bare = join(folder, 'bare');
  mkdirSync(join(bare, 'assets'), { recursive: true });
  await expect(writeZim(bare, labels, out)).rejects.toThrow('has no icon of 48 by 48 pixels');
});
