import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sha256 } from '../../src/language/hashing/sha256.ts';

const folder = mkdtempSync(join(tmpdir(), 'sign-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const site = join(folder, 'site');
const key = join(folder, 'test.key');
mkdirSync(site);
writeFileSync(join(site, 'index.html'), 'page');
writeFileSync(join(site, 'manifest-sha256.txt'), `${sha256('page')}  index.html\n`);
copyFileSync('test/fixtures/minisign/test.key', key);
chmodSync(key, 0o600);

function run(script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { PATH } = process.env;
  const options = { encoding: 'utf8', env: { PATH, ...env } } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], options);
  return { status, stdout, stderr };
}

test('signs with the password from the environment, and verifies', () => {
  const password = { SANCHIKA_KEY_PASSWORD: 'correct horse' };
  const comment = ['--comment', 'संग्रह 2023'];
  expect(run('sign', [site, '--key', key, ...comment], password)).toMatchObject({
    status: 0,
    stdout:
      `${site}/manifest-sha256.txt.minisig: signed with key CA0F06C96C884C23\n` +
      `Verify with: npm run verify -- ${site} --key RWQjTIhsyQYPyr+Z9y9Alqh2ufOOyKplHDCybq2pVQTRyrWD5gbBsIvv\n`,
  });
  const publicKey = ['--key', 'test/fixtures/minisign/test.pub'];
  expect(run('verify', [site, ...publicKey])).toMatchObject({
    status: 0,
    stdout:
      'Signed by key CA0F06C96C884C23: संग्रह 2023\n' +
      `${site}: The site: 1 file unchanged, 0 changed, 0 added, 0 missing\n`,
  });
  appendFileSync(join(site, 'index.html'), ' ');
  const changed = run('verify', [site, ...publicKey]);
  expect(changed.status).toBe(1);
  expect(changed.stdout).toMatch(/^changed: index.html\n/);
  expect(run('verify', [site, '--against', join(site, 'manifest-sha256.txt')])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('proves nothing'),
  });
});

test.each([
  ['sign', [site], 'The key is missing'],
  ['sign', ['--key', key], 'The path is missing'],
  ['sign', [site, '--key', key], 'Set it in SANCHIKA_KEY_PASSWORD'],
  ['sign', [site, '--new-key', join(folder, 'new.key')], 'Make a key first'],
  ['verify', [site, site, '--against', 'a'], 'A manifest belongs to one site'],
] as const)('%s %j fails', (script, args, message) => {
  expect(run(script, args)).toMatchObject({ status: 1, stderr: expect.stringContaining(message) });
});
