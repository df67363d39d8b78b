import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readIfExists } from '../../publish/disk/text-file.ts';
import { marker } from '../../publish/manifest/site-version.ts';
import { formatPublicKey, type PublicKey, parsePublicKey } from './public-key.ts';
import type { PasswordCost } from './scrypt-cost.ts';
import { formatSecretKey, parseSecretKey, publicKeyOf, type SecretKey } from './secret-key.ts';
import { keyIdText } from './signature-file.ts';

/** A file in a folder that is published, packed or shared: a site, a bag, an archive, a repository. */
const publicMarks = [marker.file, 'bagit.txt', '_data/site.json', '.git'];

/** Makes a key pair: the secret key in `file`, readable by its owner only, and the public key beside it. Replaces nothing. */
export async function createKeyFiles(
  file: string,
  askPassword: () => Promise<string>,
  cost?: PasswordCost,
): Promise<{ readonly key: PublicKey; readonly publicFile: string }> {
  const publicFile = `${file.replace(/\.key$/, '')}.pub`;
  assertPrivatePlace(file);
  for (const path of [file, publicFile]) {
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined)
      throw new Error(`${path} exists already, so it was not changed. Choose another name for the key.`);
  }
  const password = await askPassword();
  if (password === '') throw new Error('The password is empty. Choose one: it protects the key if the file is stolen.');
  const secret = { keyId: keyIdText(randomBytes(8)), key: generateKeyPairSync('ed25519').privateKey };
  const text = await formatSecretKey(secret, password, cost);
  mkdirSync(dirname(resolve(file)), { recursive: true, mode: 0o700 });
  writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
  try {
    writeFileSync(publicFile, formatPublicKey(publicKeyOf(secret)), { flag: 'wx' });
  } catch (error) {
    rmSync(file);
    throw error;
  }
  return { key: publicKeyOf(secret), publicFile };
}

/** Reads a secret key. Throws where others can read the file, or where it could be published. */
export async function readSecretKey(file: string, password: () => Promise<string>): Promise<SecretKey> {
  const text = readIfExists(file);
  if (text === undefined) throw new Error(`${file} does not exist. Make a key with: npm run sign -- --new-key FILE`);
  assertPrivatePlace(file);
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
    throw new Error(`${file} can be read or changed by other users of this computer. Run: chmod 600 ${file}`);
  return parseSecretKey(text, file, password);
}

/** Reads a public key from a file, or from the text of a key itself. */
export function readPublicKey(fileOrKey: string): PublicKey {
  const key = parsePublicKey(fileOrKey) ?? (existsSync(fileOrKey) ? keyInFile(fileOrKey) : undefined);
  if (key !== undefined) return key;
  throw new Error(`${fileOrKey} is neither a public key nor a file. A key has 56 characters and begins with RW.`);
}

function keyInFile(file: string): PublicKey {
  if (statSync(file).size < 10_000) {
    const key = parsePublicKey(readFileSync(file, 'utf8'));
    if (key !== undefined) return key;
  }
  throw new Error(`${file} is not a public key of minisign's format, or it is damaged. Get another copy.`);
}

function assertPrivatePlace(file: string): void {
  for (let folder = existingFolder(dirname(resolve(file))); ; folder = dirname(folder)) {
    const mark = publicMarks.find((name) => existsSync(join(folder, name)));
    if (mark !== undefined)
      throw new Error(
        `${file} is in ${folder}, which contains ${mark}: a secret key there could be published. Keep it in another folder.`,
      );
    if (folder === dirname(folder)) return;
  }
}

function existingFolder(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : existingFolder(dirname(folder));
}
