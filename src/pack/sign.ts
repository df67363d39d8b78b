import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { assertOwnFile, type Target } from '../publish/ownership/target.ts';
import { fileBytes } from './signature/check-signature.ts';
import type { SecretKey } from './signature/secret-key.ts';
import { signContent } from './signature/sign-content.ts';
import { parseSignature, signatureEnding } from './signature/signature-file.ts';
import { isSound, verify } from './verify/verify.ts';

export interface SignOptions {
  readonly key: SecretKey;
  /** A line of text that the signature covers too; by default minisign's: the time and the file. */
  readonly comment?: string;
  readonly now: Date;
}

/**
 * Signs the manifest of a folder, or a whole ZIP, and returns the path of the signature: in the folder, or beside the ZIP. Throws
 * where the files differ from their manifest.
 */
export async function sign(
  path: string,
  { key, comment, now }: SignOptions,
  onProgress?: (done: number, total: number) => void,
): Promise<string> {
  const verdict = await verify(path, { whole: true }, onProgress);
  if (!isSound(verdict)) {
    throw new Error(`${path} differs from its manifest, so it was not signed. For a list: npm run verify -- ${path}`);
  }
  const file = verdict.kind === 'ZIP' ? path : join(path, verdict.manifest.file);
  const content = verdict.kind === 'ZIP' ? fileBytes(path) : [verdict.manifest.bytes];
  const signature = file + signatureEnding;
  await assertOwnFile(signature, ownSignature);
  const seconds = Math.floor(now.getTime() / 1000);
  const text = await signContent(content, key, comment ?? `timestamp:${seconds}\tfile:${basename(file)}\thashed`);
  writeSignature(signature, text);
  return signature;
}

const ownSignature: Target = {
  noun: 'a signature',
  remedy: 'Move it away.',
  isOurs: (file) => {
    try {
      parseSignature(readFileSync(file), file);
      return true;
    } catch {
      return false;
    }
  },
};

/** Writes a signature in one step. The name of the unfinished file is random, so it replaces nothing. */
function writeSignature(file: string, text: string): void {
  const part = `${file}.${randomBytes(8).toString('hex')}`;
  writeFileSync(part, text, { flag: 'wx' });
  renameSync(part, file);
}
