// @module-tag slow
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkSignature } from '../../../../src/pack/signature/check-signature.ts';
import { createKeyFiles, readPublicKey, readSecretKey } from '../../../../src/pack/signature/key-file.ts';
import { formatPublicKey, publicKeyLine } from '../../../../src/pack/signature/public-key.ts';
import { formatSecretKey, parseSecretKey, publicKeyOf } from '../../../../src/pack/signature/secret-key.ts';
import { signContent } from '../../../../src/pack/signature/sign-content.ts';

const vectors = 'test/fixtures/minisign';
const vector = (name: string) => readFileSync(join(vectors, name));
const text = (name: string) => vector(name).toString();
const folder = mkdtempSync(join(tmpdir(), 'minisign-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const content = [vector('manifest.txt')];
const place = { file: 'a.minisig', target: 'a' };
const publicKey = readPublicKey(join(vectors, 'test.pub'));
const cheap = { operations: 32768, memory: 2 ** 15 };
const noPassword = () => Promise.reject(new Error('no password is needed'));
const openTestKey = (password = 'correct horse', file = text('test.key')) =>
  parseSecretKey(file, 'test.key', async () => password);

test('reads the keys of the minisign command', async () => {
  const secret = await openTestKey();
  expect([secret.keyId, publicKey.keyId]).toEqual(['CA0F06C96C884C23', 'CA0F06C96C884C23']);
  expect(formatPublicKey(publicKeyOf(secret))).toBe(text('test.pub'));
  const unprotected = await parseSecretKey(text('without-password.key'), 'a.key', noPassword);
  expect(formatPublicKey(publicKeyOf(unprotected))).toBe(text('without-password.pub'));
});

test('checks a signature of the minisign command, and makes the same one', async () => {
  const found = await checkSignature(vector('manifest.txt.minisig'), content, publicKey, place);
  expect(found).toEqual({ keyId: 'CA0F06C96C884C23', comment: 'संग्रह 2023' });
  const own = await signContent(content, await openTestKey(), 'संग्रह 2023');
  expect(own.split('\n').slice(1)).toEqual(text('manifest.txt.minisig').split('\n').slice(1));
});

test.each([
  ['without the comment above it', publicKeyLine(publicKey)],
  ['from a file', join(vectors, 'test.pub')],
])('takes a public key %s', (_, given) => {
  expect(readPublicKey(given).keyId).toBe('CA0F06C96C884C23');
});

test.each([
  ['manifest.txt', 'is not a public key of minisign'],
  ['test.key', 'is not a public key of minisign'],
  ['missing.pub', 'is neither a public key nor a file'],
])('refuses %s as a public key', (file, message) => {
  expect(() => readPublicKey(join(vectors, file))).toThrow(message);
});

test('names a wrong key, other content, another comment and the old form', async () => {
  const signature = text('manifest.txt.minisig');
  const check = (changed: string, key = publicKey, bytes = content) =>
    checkSignature(Buffer.from(changed), bytes, key, place);
  const other = readPublicKey(join(vectors, 'without-password.pub'));
  await expect(check(signature, other)).rejects.toThrow(
    'a.minisig is of key CA0F06C96C884C23, not of DA7EBDD2D045D3A0',
  );
  await expect(check(signature, { ...other, keyId: publicKey.keyId })).rejects.toThrow('is not what key');
  await expect(check(signature, publicKey, [...content, Buffer.from(' ')])).rejects.toThrow('a is not what key');
  await expect(check(signature.replace('2023', '2024'))).rejects.toThrow('trusted comment in a.minisig was changed');
  await expect(check(text('old-form.minisig'), other)).rejects.toThrow("minisign's old form");
  for (const damaged of ['', signature.slice(0, -1), `${signature} `, `${signature}\n`, signature.slice(1)])
    await expect(check(damaged), JSON.stringify(damaged)).rejects.toThrow('is not a signature, or it is damaged');
  expect(await check(signature.replaceAll('\n', '\r\n')), 'saved on Windows').toBeDefined();
});

test('finds each changed byte of a signature, of a public key, and of the content', async () => {
  const signature = vector('manifest.txt.minisig');
  const check = (bytes: Buffer, key = publicKey, signed: readonly Buffer[] = content) =>
    checkSignature(bytes, signed, key, place);
  // The text of the first comment is signed by nobody. minisign calls it untrusted, and we never show it.
  const comment = { from: 'untrusted comment: '.length, to: signature.indexOf('\n') };
  for (const [at, bytes] of flipped(signature)) {
    if (at >= comment.from && at < comment.to) continue;
    await expect(check(bytes), `byte ${at} of the signature`).rejects.toThrow();
  }
  for (const [at, line] of flipped(Buffer.from(publicKeyLine(publicKey)))) {
    const found = async () => check(signature, readPublicKey(line.toString()));
    await expect(found(), `byte ${at} of the key`).rejects.toThrow();
  }
  for (const [at, manifest] of flipped(content[0] ?? Buffer.alloc(0), [1]))
    await expect(check(signature, publicKey, [manifest]), `byte ${at} of the content`).rejects.toThrow();
});

test('finds every flipped byte of a secret key, and a wrong password', async () => {
  const secret = await openTestKey();
  const [head = '', line = ''] = (await formatSecretKey(secret, 'a', cheap)).split('\n');
  expect(await openTestKey('a', `${head}\n${line}\n`)).toMatchObject({ keyId: secret.keyId });
  const bytes = Buffer.from(line, 'base64');
  for (const at of bytes.keys()) {
    const damaged = Buffer.from(bytes);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    await expect(openTestKey('a', `${head}\n${damaged.toString('base64')}\n`), `byte ${at}`).rejects.toThrow(
      /spare copy/,
    );
  }
  await expect(openTestKey('Correct horse')).rejects.toThrow('The password is wrong');
  for (const wrong of [`${line}=\n`, `${line}\nmore\n`, `${line}\n\n`])
    await expect(openTestKey('a', `${head}\n${wrong}`)).rejects.toThrow('is not a secret key');
  await expect(parseSecretKey(text('test.pub'), 'test.pub', noPassword)).rejects.toThrow('is not a secret key');
});

test('finds a damaged seed or public part of a key without a password', async () => {
  const [head = '', line = ''] = text('without-password.key').split('\n');
  const bytes = Buffer.from(line, 'base64');
  for (let at = 62; at < 126; at += 1) {
    const damaged = Buffer.from(bytes);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    await expect(
      parseSecretKey(`${head}\n${damaged.toString('base64')}\n`, 'a.key', noPassword),
      `byte ${at}`,
    ).rejects.toThrow();
  }
});

test.each([
  ['two lines', 'a\nb'],
  ['a control character', 'a\u001b[2J'],
  ['half a character', '\ud800'],
  ['more than 1000 characters', 'a'.repeat(1001)],
])('refuses a comment of %s', async (_, comment) => {
  await expect(signContent(content, await openTestKey(), comment)).rejects.toThrow('A trusted comment');
});

test('accepts a comment of 1000 characters, or with a tab', async () => {
  const key = await openTestKey();
  for (const comment of ['a'.repeat(1000), 'a\tb', '']) {
    const signature = await signContent(content, key, comment);
    expect(await checkSignature(Buffer.from(signature), content, publicKey, place)).toMatchObject({ comment });
  }
});

const hasMinisign = spawnSync('minisign', ['-v'], { stdio: 'ignore' }).error === undefined;
const minisignTest = hasMinisign ? test : test.skip;

minisignTest(
  `the minisign command agrees${hasMinisign ? '' : ' (skipped: install it with "apt-get install minisign")'}`,
  async () => {
    const file = join(folder, 'own.key');
    const { key, publicFile } = await createKeyFiles(file, async () => 'pass word', cheap);
    const secret = await readSecretKey(file, async () => 'pass word');
    const target = join(folder, 'manifest.txt');
    writeFileSync(target, content[0] ?? '');
    writeFileSync(`${target}.minisig`, await signContent(content, secret, 'संग्रह'));
    const run = (...args: readonly string[]) => spawnSync('minisign', args, { encoding: 'utf8', input: 'pass word\n' });
    expect(run('-Vm', target, '-p', publicFile).stdout).toContain('Trusted comment: संग्रह');
    expect(run('-Vm', target, '-P', publicKeyLine(key)).status).toBe(0);
    expect(run('-Vm', target, '-p', join(vectors, 'test.pub')).status).not.toBe(0);
    expect(run('-S', '-s', file, '-m', target, '-t', 'by the command').status).toBe(0);
    const found = await checkSignature(readFileSync(`${target}.minisig`), content, key, place);
    expect(found.comment).toBe('by the command');
  },
);

/** Copies with one bit changed. */
function* flipped(bytes: Buffer, bits = [1, 32]): Iterable<readonly [at: number, bytes: Buffer]> {
  for (const [at, byte] of bytes.entries()) {
    for (const bit of bits) {
      const copy = Buffer.from(bytes);
      copy[at] = byte ^ bit;
      yield [at, copy];
    }
  }
}
