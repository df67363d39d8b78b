import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createKeyFiles, readPublicKey, readSecretKey } from '../../../../src/pack/signature/key-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'key-file-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cheap = { operations: 32768, memory: 2 ** 15 };
const password = async () => 'pass word';
const create = (file: string) => createKeyFiles(join(folder, file), password, cheap);

test('makes a key that only its owner can read, with the public key beside it', async () => {
  const { key, publicFile } = await create('keys/archive.key');
  expect(publicFile).toBe(join(folder, 'keys/archive.pub'));
  expect(readPublicKey(publicFile).keyId).toBe(key.keyId);
  expect((await readSecretKey(join(folder, 'keys/archive.key'), password)).keyId).toBe(key.keyId);
  expect((await create('other')).key.keyId).not.toBe(key.keyId);
  if (process.platform === 'win32') return;
  expect(statSync(join(folder, 'keys/archive.key')).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, 'keys')).mode & 0o777).toBe(0o700);
});

test.each(['spare.key', 'spare.pub'])('replaces no %s', async (existing) => {
  writeFileSync(join(folder, existing), 'mine');
  await expect(create('spare.key')).rejects.toThrow(`${existing} exists already`);
  expect(readFileSync(join(folder, existing), 'utf8')).toBe('mine');
  rmSync(join(folder, existing));
  expect(existsSync(join(folder, 'spare.key'))).toBe(false);
});

test('refuses an empty password', async () => {
  await expect(createKeyFiles(join(folder, 'empty.key'), async () => '', cheap)).rejects.toThrow('password is empty');
  expect(existsSync(join(folder, 'empty.key'))).toBe(false);
});

test.each(['sanchika.json', 'bagit.txt', '_data/site.json', '.git'])(
  'neither makes nor reads a secret key anywhere below %s',
  async (mark) => {
    const place = join(folder, `with ${mark.replace('/', ' ')}`);
    await create(`with ${mark.replace('/', ' ')}/a/b/moved.key`);
    mkdirSync(dirname(join(place, mark)), { recursive: true });
    writeFileSync(join(place, mark), '');
    await expect(createKeyFiles(join(place, 'c/d/new.key'), password, cheap)).rejects.toThrow(mark);
    expect(existsSync(join(place, 'c'))).toBe(false);
    await expect(readSecretKey(join(place, 'a/b/moved.key'), password)).rejects.toThrow('could be published');
  },
);

test.skipIf(process.platform === 'win32').each([0o640, 0o604, 0o620, 0o602])(
  'refuses a secret key with mode %o',
  async (mode) => {
    await create(`${mode}.key`);
    chmodSync(join(folder, `${mode}.key`), mode);
    await expect(readSecretKey(join(folder, `${mode}.key`), password)).rejects.toThrow('chmod 600');
  },
);

test('says how to make a key where there is none', async () => {
  await expect(readSecretKey(join(folder, 'none.key'), password)).rejects.toThrow('--new-key');
});

test.each(['late.key', 'late.pub'])('replaces no %s that appears while the password is typed', async (name) => {
  const typing = async () => {
    writeFileSync(join(folder, name), 'mine');
    return 'pass word';
  };
  await expect(createKeyFiles(join(folder, 'late.key'), typing, cheap)).rejects.toThrow(`${name}'`);
  expect(readFileSync(join(folder, name), 'utf8')).toBe('mine');
  rmSync(join(folder, name));
  expect(existsSync(join(folder, 'late.key'))).toBe(false);
});

test.each([
  ['a line before it', (text: string) => `a\n${text}`],
  ['a line after it', (text: string) => `${text}a\n`],
  ['a comment of 10,000 letters', (text: string) => text.replace(':', `: ${'a'.repeat(10_000)}`)],
])('refuses a public key with %s', (_, change) => {
  const text = readFileSync('test/fixtures/minisign/test.pub', 'utf8');
  writeFileSync(join(folder, 'changed.pub'), change(text));
  expect(() => readPublicKey(join(folder, 'changed.pub'))).toThrow('is not a public key of minisign');
  writeFileSync(join(folder, 'changed.pub'), text);
  expect(readPublicKey(join(folder, 'changed.pub')).keyId).toBe('CA0F06C96C884C23');
});
