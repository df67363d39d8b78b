import { createHash, verify } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { PublicKey } from './public-key.ts';
import { parseSignature, type Signed } from './signature-file.ts';

/** The bytes that were signed. */
export type SignedBytes = AsyncIterable<Uint8Array> | readonly Uint8Array[];

/** The bytes of a file, which is opened when they are read. */
export async function* fileBytes(file: string): AsyncIterable<Buffer> {
  yield* createReadStream(file);
}

/** The BLAKE2b-512 that a signature covers. */
export async function signedHash(content: SignedBytes): Promise<Buffer> {
  const hash = createHash('blake2b512');
  for await (const chunk of content) hash.update(chunk);
  return hash.digest();
}

/** Checks a signature, `file`, of the content of `target`. Throws where the key, the signature or its comment is another. */
export async function checkSignature(
  bytes: Uint8Array,
  content: SignedBytes,
  { keyId, key }: PublicKey,
  { file, target }: { readonly file: string; readonly target: string },
): Promise<Signed> {
  const found = parseSignature(bytes, file);
  if (found.keyId !== keyId)
    throw new Error(
      `${file} is of key ${found.keyId}, not of ${keyId}. Give the key of the publisher, and trust no other.`,
    );
  if (!verify(null, await signedHash(content), key, found.signature))
    throw new Error(
      `${target} is not what key ${keyId} signed: it was changed later, or ${file} was. If you built or packed again, sign again.`,
    );
  if (!verify(null, Buffer.concat([found.signature, Buffer.from(found.comment)]), key, found.commentSignature))
    throw new Error(`The trusted comment in ${file} was changed: key ${keyId} did not sign it. Get another copy.`);
  return { keyId, comment: found.comment };
}
