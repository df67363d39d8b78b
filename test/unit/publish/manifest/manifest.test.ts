import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatManifest, parseManifest, readManifest, versionId } from '../../../../src/publish/manifest/manifest.ts';

const hash = versionId('');
const hasSha256sum = process.platform === 'linux';

test('lists files by code unit, whatever order they were found in', () => {
  const manifest = new Map([
    ['ख.html', hash],
    ['b.html', hash],
    ['B.html', hash],
    ['a/index.html', hash],
  ]);
  const names = formatManifest(manifest)
    .split('\n')
    .map((line) => line.slice(66));
  expect(names).toEqual(['B.html', 'a/index.html', 'b.html', 'ख.html', '']);
});

test('gives back every name that it wrote', () => {
  const segment = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => !/^\.{1,2}$|[/\0]/.test(text));
  const path = fc.array(segment, { minLength: 1, maxLength: 3 }).map((segments) => segments.join('/'));
  fc.assert(
    fc.property(fc.uniqueArray(path), (paths) => {
      const manifest = new Map(paths.toSorted().map((name) => [name, versionId(name)]));
      expect(parseManifest(formatManifest(manifest))).toEqual(manifest);
    }),
  );
});

test.each(['/etc/passwd', '../x.html', 'a/../../x.html', 'a//b', 'a/', './a', 'a\0b'])(
  'ignores the path %j',
  (path) => {
    expect(parseManifest(`${hash}  ${path}\n`).size).toBe(0);
  },
);

test('reads the whole lines of a manifest that was cut short', () => {
  const text = formatManifest(
    new Map([
      ['a', hash],
      ['b', hash],
    ]),
  );
  expect([...parseManifest(text.slice(0, -10)).keys()]).toEqual(['a']);
  expect([...parseManifest(`nonsense\n${text}`).keys()]).toEqual(['a', 'b']);
});

test.runIf(hasSha256sum)('is checked by sha256sum, with line breaks and backslashes in names', () => {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  const names = ['plain.html', 'खबर 1.html', 'back\\slash', 'line\nbreak', 'carriage\rreturn', ' lead', '*star'];
  for (const name of names) writeFileSync(join(folder, name), name);
  const manifest = new Map(names.map((name) => [name, versionId(name)]));
  writeFileSync(join(folder, 'manifest-sha256.txt'), formatManifest(manifest));
  execFileSync('sha256sum', ['--check', '--strict', 'manifest-sha256.txt'], { cwd: folder, stdio: 'pipe' });
  expect(readManifest(join(folder, 'manifest-sha256.txt'))).toEqual(new Map([...manifest].toSorted()));
  rmSync(folder, { recursive: true });
});

test('knows no manifest where there is none', () => {
  expect(readManifest(join(tmpdir(), 'no', 'such', 'file'))).toBeUndefined();
});
