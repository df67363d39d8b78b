// @module-tag slow
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { sha256 } from '../../../../src/language/hashing/sha256.ts';
import { sign } from '../../../../src/pack/sign.ts';
import { readPublicKey } from '../../../../src/pack/signature/key-file.ts';
import { parseSecretKey, publicKeyOf } from '../../../../src/pack/signature/secret-key.ts';
import { readKeptManifest } from '../../../../src/pack/verify/kept-manifest.ts';
import { verdictLines } from '../../../../src/pack/verify/verdict-lines.ts';
import { isSound, verify } from '../../../../src/pack/verify/verify.ts';
import { zipBytes } from '../files/zip-bytes.ts';
import { madeFiles, madeManifest, makeBag, makeSite } from './made-site.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(dirname(folder), { recursive: true, force: true });
});
const register = (folder: string) => {
  folders.push(folder);
  return folder;
};
const now = new Date('2023-07-27T04:56:00.900Z');
const vectors = 'test/fixtures/minisign';
const key = await parseSecretKey(readFileSync(join(vectors, 'without-password.key'), 'utf8'), '', async () => '');
const otherKey = readPublicKey(join(vectors, 'test.pub'));
const publicKey = publicKeyOf(key);

type Make = () => string;
const makeZip: Make = () => {
  const folder = dirname(makeSite());
  const files = { ...madeFiles, 'manifest-sha256.txt': madeManifest };
  writeFileSync(join(folder, 'site.zip'), zipBytes(Object.entries(files).map(([name, text]) => ({ name, text }))));
  return join(folder, 'site.zip');
};
const kinds = [
  ['site', makeSite, 'site/manifest-sha256.txt.minisig', 'manifest-sha256.txt'],
  ['bag', makeBag, 'bag/tagmanifest-sha256.txt.minisig', 'tagmanifest-sha256.txt'],
  ['ZIP', makeZip, 'site.zip.minisig', 'site.zip'],
] as const;

test.each(kinds)('a signed %s names its signer', async (kind, make, signature, file) => {
  const target = register(make());
  expect(await sign(target, { key, now })).toBe(join(dirname(target), signature));
  const verdict = await verify(target, { key: publicKey });
  expect(verdict).toMatchObject({
    kind,
    signed: { keyId: 'DA7EBDD2D045D3A0', comment: `timestamp:1690433760\tfile:${file}\thashed` },
  });
  expect(isSound(verdict)).toBe(true);
  expect(verdictLines(await verify(target)), 'the signature is no added file').toEqual([]);
  await sign(target, { key, now, comment: 'second' });
  expect((await verify(target, { key: publicKey })).signed?.comment).toBe('second');
  await expect(verify(target, { key: otherKey })).rejects.toThrow(
    'is of key DA7EBDD2D045D3A0, not of CA0F06C96C884C23',
  );
});

test.each(kinds)('an unsigned %s is no proof', async (kind, make) => {
  const target = register(make());
  await expect(verify(target, { key: publicKey })).rejects.toThrow(
    kind === 'ZIP' ? 'site.zip.minisig does not exist, and' : `${target} has no`,
  );
  await expect(verify(target, { key: publicKey })).rejects.toThrow('npm run sign');
});

test('a signature beside a folder does not count', async () => {
  const site = register(makeSite());
  await sign(site, { key, now });
  writeFileSync(`${site}.minisig`, '');
  expect((await verify(site, { key: publicKey })).signed?.keyId).toBe('DA7EBDD2D045D3A0');
});

test('a signature and a kept manifest prove the files, also if the manifest itself is missing', async () => {
  const site = register(makeSite());
  await sign(site, { key, now });
  rmSync(join(site, 'manifest-sha256.txt'));
  mkdirSync(join(site, '.git'));
  const verdict = await verify(site, { key: publicKey, kept: await keep(madeManifest, site) });
  expect(verdict.signed?.keyId).toBe('DA7EBDD2D045D3A0');
  const lines = ['missing: manifest-sha256.txt', 'outside the manifest: .git (verify a copy without it)'];
  expect(verdictLines(verdict)).toEqual(lines);
  expect(await compare(site, madeManifest), 'the same without a key').toEqual(lines);
});

test.each(kinds)('finds changed bytes of a signed %s', async (kind, make) => {
  const target = register(make());
  const signature = await sign(target, { key, now });
  const files =
    kind === 'ZIP'
      ? [target, signature]
      : [...(await verify(target)).manifest.bytes.toString().matchAll(/ {2}(.+)\n/g)]
          .map(([, path = '']) => join(target, path))
          .concat(signature, signature.replace('.minisig', ''));
  for (const file of files) {
    const bytes = readFileSync(file);
    const untrusted = file === signature ? bytes.indexOf('\n') : 0;
    for (let at = untrusted; at < bytes.length; at += kind === 'site' ? 1 : 5) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
      writeFileSync(file, damaged);
      const sound = await verify(target, { key: publicKey }).then(isSound, () => false);
      expect(sound, `byte ${at} of ${file}`).toBe(false);
    }
    for (const damaged of [bytes.subarray(1), bytes.subarray(0, -1), Buffer.concat([bytes, Buffer.alloc(1)])]) {
      writeFileSync(file, damaged);
      expect(await verify(target, { key: publicKey }).then(isSound, () => false), file).toBe(false);
    }
    writeFileSync(file, bytes);
  }
  expect(isSound(await verify(target, { key: publicKey }))).toBe(true);
});

test.each([
  ['site', makeSite, ''],
  ['bag', makeBag, 'data/'],
] as const)('a file outside of the manifest is found in a signed %s', async (_, make, below) => {
  const target = register(make());
  await sign(target, { key, now });
  for (const path of ['new.html', '.git/config', '.sanchika/x', 'manifest-sha256.txt.minisig.old']) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), '');
    expect(verdictLines(await verify(target, { key: publicKey })).join(), path).toContain(path.split('/')[0]);
    rmSync(join(target, path.split('/')[0] ?? ''), { recursive: true });
  }
  rmSync(join(target, `${below}index.html`));
  expect(verdictLines(await verify(target, { key: publicKey }))).toEqual([`missing: ${below}index.html`]);
});

test('a signed manifest inside a ZIP counts if no signature is beside it', async () => {
  const site = register(makeSite());
  await sign(site, { key, now, comment: 'inside' });
  const names = [...Object.keys(madeFiles), 'manifest-sha256.txt', 'manifest-sha256.txt.minisig'];
  const members = names.map((name) => ({ name, text: readFileSync(join(site, name), 'utf8') }));
  const zip = join(dirname(site), 'site.zip');
  writeFileSync(zip, zipBytes(members));
  expect((await verify(zip, { key: publicKey })).signed?.comment).toBe('inside');
  await sign(zip, { key, now, comment: 'beside' });
  expect((await verify(zip, { key: publicKey })).signed?.comment).toBe('beside');
});

test('signs nothing that differs from its manifest, and replaces nothing but a signature', async () => {
  const site = register(makeSite());
  mkdirSync(join(site, '.git'));
  await expect(sign(site, { key, now })).rejects.toThrow('was not signed');
  rmSync(join(site, '.git'), { recursive: true });
  writeFileSync(join(site, 'manifest-sha256.txt.minisig'), 'mine');
  await expect(sign(site, { key, now })).rejects.toThrow(
    'is not a signature of Sanchika: nothing was touched. Delete it, or move it away.',
  );
  expect(readFileSync(join(site, 'manifest-sha256.txt.minisig'), 'utf8')).toBe('mine');
});

const keep = async (text: string, target: string) => {
  const file = join(dirname(target), 'kept.txt');
  writeFileSync(file, text);
  return readKeptManifest(file, target);
};
const compare = async (target: string, text: string) =>
  verdictLines(await verify(target, { kept: await keep(text, target) }));

test.each([
  ['site', makeSite],
  ['ZIP', makeZip],
])('compares a %s with a manifest that was kept elsewhere', async (_, make) => {
  const target = register(make());
  expect(await compare(target, madeManifest)).toEqual([]);
  expect(await compare(target, `\ufeff${madeManifest.replaceAll('\n', '\r\n')}`)).toEqual([]);
  const older = madeManifest
    .replace(sha256('start'), sha256('older'))
    .replace(/.*किम.html\n/, '')
    .concat(`${sha256('')}  old.html\n`);
  expect(await compare(target, older)).toEqual([
    'changed: index.html',
    'changed: manifest-sha256.txt',
    'added: 2023/07/किम.html',
    'missing: old.html',
  ]);
});

test('a site that was changed with its manifest differs from the kept one', async () => {
  const site = register(makeSite());
  writeFileSync(join(site, 'index.html'), 'forged');
  const manifest = join(site, 'manifest-sha256.txt');
  writeFileSync(manifest, madeManifest.replace(sha256('start'), sha256('forged')));
  expect(verdictLines(await verify(site))).toEqual([]);
  expect(await compare(site, madeManifest)).toEqual(['changed: index.html', 'changed: manifest-sha256.txt']);
  rmSync(manifest);
  expect(await compare(site, madeManifest)).toEqual(['changed: index.html', 'missing: manifest-sha256.txt']);
});

test('names damaged lines of a kept manifest', async () => {
  const site = register(makeSite());
  expect(await compare(site, `${madeManifest}x\n`)).toContainEqual(
    expect.stringContaining('damaged line: kept manifest'),
  );
});

test.each(['manifest-sha256.txt', 'tagmanifest-sha256.txt'])('compares a bag with its kept %s', async (file) => {
  const bag = register(makeBag());
  const text = readFileSync(join(bag, file), 'utf8');
  expect(await compare(bag, text)).toEqual([]);
  const forged = 'forged';
  writeFileSync(join(bag, 'data/index.html'), forged);
  const main = readFileSync(join(bag, 'manifest-sha256.txt'), 'utf8');
  const newMain = main.replace(sha256('start'), sha256(forged));
  writeFileSync(join(bag, 'manifest-sha256.txt'), newMain);
  const tags = readFileSync(join(bag, 'tagmanifest-sha256.txt'), 'utf8');
  writeFileSync(join(bag, 'tagmanifest-sha256.txt'), tags.replace(sha256(main), sha256(newMain)));
  expect(verdictLines(await verify(bag))).toEqual([]);
  const expected = file.startsWith('tag')
    ? ['changed: manifest-sha256.txt', 'changed: tagmanifest-sha256.txt']
    : ['changed: data/index.html', 'changed: manifest-sha256.txt'];
  expect(await compare(bag, text)).toEqual(expected);
});

test('a manifest in the site itself proves nothing', async () => {
  const site = register(makeSite());
  await expect(readKeptManifest(join(site, 'manifest-sha256.txt'), site)).rejects.toThrow('proves nothing');
  cpSync(join(site, 'manifest-sha256.txt'), `${site}-manifest.txt`);
  expect((await readKeptManifest(`${site}-manifest.txt`, site)).redirects).toEqual([]);
});

test.each([
  ['a page', '<!doctype html>', 'is a web page'],
  ['another text', 'hello\n', 'is no manifest'],
  ['nothing', '', 'is no manifest'],
])('refuses %s as a manifest', async (_, text, message) => {
  await expect(keep(text, register(makeSite()))).rejects.toThrow(message);
});

test('refuses a manifest that does not exist', async () => {
  const site = register(makeSite());
  await expect(readKeptManifest(`${site}.txt`, site)).rejects.toThrow('does not exist. Give the manifest');
});
