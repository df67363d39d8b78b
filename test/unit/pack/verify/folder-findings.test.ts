import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { manifestLimit } from '../../../../src/pack/files/file-tree.ts';
import { folderTree, readSmallFile } from '../../../../src/pack/files/folder-tree.ts';
import { verdictLines, verdictSummary } from '../../../../src/pack/verify/verdict-lines.ts';
import { isSound, verify } from '../../../../src/pack/verify/verify.ts';
import { makeBag, makeSite } from './made-site.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(dirname(folder), { recursive: true, force: true });
});
const kept = (folder: string) => {
  folders.push(folder);
  return folder;
};
const linesOf = async (folder: string, proof?: Parameters<typeof verify>[1]) =>
  verdictLines(await verify(folder, proof));
const posixTest = test.skipIf(process.platform === 'win32');

posixTest('names symbolic links, also those to the same bytes', async () => {
  const site = kept(makeSite());
  cpSync(join(site, 'index.html'), join(site, '../outside.html'));
  rmSync(join(site, 'index.html'));
  symlinkSync('../outside.html', join(site, 'index.html'));
  symlinkSync('..', join(site, '2023/up'));
  const verdict = await verify(site);
  expect(verdictLines(verdict)).toEqual([
    'symbolic link: 2023/up (replace it with a copy of the file that it points to)',
    'symbolic link: index.html (replace it with a copy of the file that it points to)',
  ]);
  expect(verdictSummary(verdict)).toBe(
    'The site: 2 files unchanged, 0 changed, 0 added, 0 missing, 2 with other problems',
  );
  expect(isSound(verdict)).toBe(false);
});

posixTest('names the files below a linked folder, and a dangling link', async () => {
  const site = kept(makeSite());
  cpSync(join(site, '2023'), join(site, '../2023'), { recursive: true });
  rmSync(join(site, '2023'), { recursive: true });
  symlinkSync('../2023', join(site, '2023'));
  symlinkSync('nowhere', join(site, 'a'));
  expect(await linesOf(site)).toEqual([
    'missing: 2023/07/किम.html',
    expect.stringMatching(/^symbolic link: 2023 /),
    expect.stringMatching(/^symbolic link: a /),
  ]);
});

posixTest('does not read pipes', async () => {
  const site = kept(makeSite());
  rmSync(join(site, 'index.html'));
  spawnSync('mkfifo', [join(site, 'index.html'), join(site, 'pipe')]);
  expect(await linesOf(site)).toEqual([
    expect.stringMatching(/^not a file: index.html \(/),
    expect.stringMatching(/^not a file: pipe \(it is a pipe, socket or device: remove it\)$/),
  ]);
});

test('names empty folders, but not those whose files are missing', async () => {
  const site = kept(makeSite());
  mkdirSync(join(site, 'a/b'), { recursive: true });
  mkdirSync(join(site, '2023/0'));
  expect(await linesOf(site)).toEqual([
    'empty folder: 2023/0 (remove it: no manifest can list it)',
    'empty folder: a/b (remove it: no manifest can list it)',
  ]);
  rmSync(join(site, '2023/07/किम.html'));
  expect((await linesOf(site))[0]).toBe('missing: 2023/07/किम.html');
  expect(await linesOf(site)).toHaveLength(3);
});

test('names a file that cannot be read', async () => {
  const site = kept(makeSite());
  const tree = folderTree(site, { whole: false });
  rmSync(join(site, 'index.html'));
  expect(await tree.check('index.html')).toMatchObject({
    hash: undefined,
    finding: { problem: 'unreadable', path: 'index.html', remedy: expect.stringMatching(/^ENOENT.*index.html'$/) },
  });
  mkdirSync(join(site, 'index.html'));
  expect((await tree.check('index.html')).finding?.remedy).toMatch(
    /^E\w+.*\. Allow yourself to read it, and verify again$/,
  );
});

test('refuses a manifest that is too large to be one', async () => {
  const site = kept(makeSite());
  truncateSync(join(site, 'manifest-sha256.txt'), manifestLimit + 1);
  await expect(verify(site)).rejects.toThrow('manifest-sha256.txt is larger than 256 MB: it is no manifest');
  expect(readSmallFile(join(site, 'nowhere'))).toBeUndefined();
});

test('folders of git and of a build count only for a proof', async () => {
  const site = kept(makeSite());
  mkdirSync(join(site, '.git'));
  mkdirSync(join(site, '.sanchika'));
  writeFileSync(join(site, '.git/config'), '');
  expect(await linesOf(site)).toEqual([]);
  expect(await linesOf(site, { whole: true })).toEqual([
    'outside the manifest: .git (verify a copy without it)',
    'outside the manifest: .sanchika (verify a copy without it)',
  ]);
  mkdirSync(join(site, '2023/.git'));
  writeFileSync(join(site, '2023/.git/config'), '');
  expect(await linesOf(site)).toEqual(['added: 2023/.git/config']);
});

test.each([
  ['damaged line', (text: string) => text.replace(/^./, 'x'), ', line 1'],
  ['second line for one path', (text: string) => text.replace(/^.*\n/, '$&$&'), ', line 2'],
  ['cut off manifest', (text: string) => text.slice(0, -1), ', line 3'],
  ['damaged line', (text: string) => `${text}\n`, ', line 4'],
  ['damaged line', (text: string) => text.replace('index', '../index'), ', line 2'],
])('names a %s of the manifest', async (problem, change, line) => {
  const site = kept(makeSite());
  const manifest = join(site, 'manifest-sha256.txt');
  writeFileSync(manifest, change(readFileSync(manifest, 'utf8')));
  expect(await linesOf(site)).toContainEqual(
    expect.stringContaining(`${problem}: manifest-sha256.txt${line} (build or pack again`),
  );
});

test('names an empty manifest', async () => {
  const site = kept(makeSite());
  writeFileSync(join(site, 'manifest-sha256.txt'), '');
  expect(await linesOf(site)).toContainEqual(expect.stringMatching(/^empty manifest: manifest-sha256.txt, line 1 /));
});

test.each(['manifest-sha256.txt', 'tagmanifest-sha256.txt'])(
  'names a damaged line in the %s of a bag',
  async (file) => {
    const bag = kept(makeBag());
    expect(await linesOf(bag)).toEqual([]);
    appendFileSync(join(bag, file), 'x\n');
    expect(await linesOf(bag)).toContainEqual(expect.stringContaining(`damaged line: ${file}, line 4`));
  },
);

test('a bag whose metadata is not listed has added files', async () => {
  const bag = kept(makeBag());
  writeFileSync(join(bag, 'more.txt'), '');
  expect(await linesOf(bag)).toEqual(['added: more.txt']);
  rmSync(join(bag, 'tagmanifest-sha256.txt'));
  expect(await linesOf(bag), 'RFC 8493 does not require a manifest of the metadata').toEqual(['added: more.txt']);
  writeFileSync(join(bag, 'tagmanifest-sha256.txt'), `${'0'.repeat(64)}  more.txt\n`);
  expect((await linesOf(bag)).toSorted()).toEqual([
    'added: bag-info.txt',
    'added: bagit.txt',
    'added: manifest-sha256.txt',
    'changed: more.txt',
  ]);
});

test('escapes characters that move the cursor or hide others', async () => {
  const site = kept(makeSite());
  const name = process.platform === 'win32' ? 'a\u202eb' : 'a\u001b[2J\n\u202eb';
  writeFileSync(join(site, name), '');
  const [line = ''] = await linesOf(site);
  expect(line).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  expect(line).toContain('\\u202eb');
});

test('counts in its summary, and reports its progress', async () => {
  const site = kept(makeSite());
  const steps: string[] = [];
  const verdict = await verify(site, {}, (done, total) => steps.push(`${done}/${total}`));
  expect(steps).toEqual(['1/3', '2/3', '3/3']);
  expect(isSound(verdict)).toBe(true);
  expect(verdictSummary(verdict)).toBe('The site: 3 files unchanged, 0 changed, 0 added, 0 missing');
});

test('says what is missing', async () => {
  const site = kept(makeSite());
  await expect(verify(join(site, 'nowhere'))).rejects.toThrow('nowhere does not exist');
  rmSync(join(site, 'manifest-sha256.txt'));
  await expect(verify(site)).rejects.toThrow('has no manifest, though it is a site');
  rmSync(join(site, 'sanchika.json'));
  await expect(verify(site)).rejects.toThrow('has no manifest. A site');
});
