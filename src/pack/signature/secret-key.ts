import { createPrivateKey, createPublicKey, type KeyObject, randomBytes, scrypt } from 'node:crypto';
import { blake2b } from '@noble/hashes/blake2.js';
import { decodeFields } from './decode-fields.ts';
import { type PublicKey, publicKeyBytes } from './public-key.ts';
import { minisignCost, type PasswordCost, scryptCost } from './scrypt-cost.ts';
import { keyIdBytes, keyIdText } from './signature-file.ts';

/** A secret key in minisign's format. */
export interface SecretKey {
  readonly keyId: string;
  readonly key: KeyObject;
}

/** The sizes in a key's file: Ed25519, scrypt, BLAKE2b, salt, operations, memory, and what the password encrypts. */
const fields = [2, 2, 2, 32, 8, 8, 104];
const secretFields = { keyId: 8, seed: 32, publicKey: 32, checksum: 32 };

/** Decrypts the text of a secret key's file. `password` is asked only where the key has one. */
export async function parseSecretKey(text: string, file: string, password: () => Promise<string>): Promise<SecretKey> {
  const [, encoded] = /^untrusted comment: [^\n]*\n([^\n]+)\n?$/.exec(text.replaceAll('\r\n', '\n')) ?? [];
  const [algorithm, derivation, checksum, salt, operations, memory, secret] = decodeFields(encoded, fields) ?? [];
  const kind = `${algorithm?.toString('latin1')} ${derivation?.toString('latin1')} ${checksum?.toString('latin1')}`;
  if (!salt || !operations || !memory || !secret || !/^Ed (?:Sc|\0\0) B2$/.test(kind))
    throw new Error(`${file} is not a secret key of minisign's format, or it is damaged. Use your spare copy.`);
  if (kind === 'Ed \0\0 B2') return keyOf(secret, false, `${file} is damaged. Use your spare copy.`);
  const cost = { operations: Number(operations.readBigUInt64LE()), memory: Number(memory.readBigUInt64LE()) };
  if (!isMinisignCost(cost))
    throw new Error(
      `${file} names a cost of its password that minisign never uses, so it is damaged. Use your spare copy.`,
    );
  const opened = xor(secret, await stretch(await password(), salt, cost));
  return keyOf(opened, true, `The password is wrong, or ${file} is damaged. Try again, or use your spare copy.`);
}

/** The text of a secret key's file, encrypted with a password. */
export async function formatSecretKey(
  { keyId, key }: SecretKey,
  password: string,
  cost: PasswordCost = minisignCost,
): Promise<string> {
  const salt = randomBytes(32);
  const numbers = Buffer.alloc(16);
  numbers.writeBigUInt64LE(BigInt(cost.operations), 0);
  numbers.writeBigUInt64LE(BigInt(cost.memory), 8);
  const seed = Buffer.from(key.export({ format: 'jwk' }).d ?? '', 'base64url');
  const plain = Buffer.concat([keyIdBytes(keyId), seed, publicKeyBytes(createPublicKey(key))]);
  const secret = xor(Buffer.concat([plain, checksumOf(plain)]), await stretch(password, salt, cost));
  const bytes = Buffer.concat([Buffer.from('EdScB2'), salt, numbers, secret]);
  return `untrusted comment: minisign encrypted secret key\n${bytes.toString('base64')}\n`;
}

/** The public key of a secret key. */
export function publicKeyOf({ keyId, key }: SecretKey): PublicKey {
  return { keyId, key: createPublicKey(key) };
}

/** minisign halves its cost until the memory suffices. */
function isMinisignCost({ operations, memory }: PasswordCost): boolean {
  const isPart = (part: number, whole: number) => part > 0 && part <= whole && Number.isInteger(Math.log2(part));
  return isPart(operations, minisignCost.operations) && isPart(memory, minisignCost.memory);
}

function keyOf(secret: Buffer, hasChecksum: boolean, failure: string): SecretKey {
  const { keyId, seed, publicKey, checksum } = cut(secret);
  if (hasChecksum && !checksum.equals(checksumOf(secret.subarray(0, -secretFields.checksum)))) throw new Error(failure);
  const jwk = { kty: 'OKP', crv: 'Ed25519', d: seed.toString('base64url'), x: publicKey.toString('base64url') };
  const key = createPrivateKey({ format: 'jwk', key: jwk });
  if (!publicKeyBytes(createPublicKey(key)).equals(publicKey)) throw new Error(failure);
  return { keyId: keyIdText(keyId), key };
}

function cut(secret: Buffer) {
  const { keyId, seed, publicKey } = secretFields;
  return {
    keyId: secret.subarray(0, keyId),
    seed: secret.subarray(keyId, keyId + seed),
    publicKey: secret.subarray(keyId + seed, keyId + seed + publicKey),
    checksum: secret.subarray(keyId + seed + publicKey),
  };
}

/** BLAKE2b with 32 bytes, which node:crypto does not have. */
function checksumOf(plain: Buffer): Buffer {
  return Buffer.from(blake2b(Buffer.concat([Buffer.from('Ed'), plain]), { dkLen: 32 }));
}

function stretch(password: string, salt: Buffer, cost: PasswordCost): Promise<Buffer> {
  const length = Object.values(secretFields).reduce((sum, next) => sum + next, 0);
  const options = { ...scryptCost(cost), maxmem: cost.memory + 2 ** 26 };
  return new Promise((resolve, reject) => {
    scrypt(password, salt, length, options, (error, bytes) => (error ? reject(error) : resolve(bytes)));
  });
}

function xor(a: Buffer, b: Buffer): Buffer {
  return Buffer.from(a.map((byte, index) => byte ^ (b[index] ?? 0)));
}
