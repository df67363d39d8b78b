import { createPublicKey, type KeyObject } from 'node:crypto';
import { decodeFields } from './decode-fields.ts';
import { keyIdBytes, keyIdText } from './signature-file.ts';

/** A public key in minisign's format. */
export interface PublicKey {
  readonly keyId: string;
  readonly key: KeyObject;
}

/** Parses the text of a public key: minisign's file, or its second line alone. Undefined where it is none. */
export function parsePublicKey(text: string): PublicKey | undefined {
  const [, encoded] = /^(?:untrusted comment: [^\n]*\n)?([^\n]+)\n?$/.exec(text.replaceAll('\r\n', '\n')) ?? [];
  const [algorithm, id, bytes] = decodeFields(encoded, [2, 8, 32]) ?? [];
  if (algorithm?.toString('latin1') !== 'Ed' || id === undefined || bytes === undefined) return undefined;
  return { keyId: keyIdText(id), key: ed25519PublicKey(bytes) };
}

/** The text of a public key's file. */
export function formatPublicKey({ keyId, key }: PublicKey): string {
  return `untrusted comment: minisign public key ${keyId}\n${publicKeyLine({ keyId, key })}\n`;
}

// RWSg00XQ0r1+2iMbpFB0SY6ZDWL8kMfF6OQNNXwZGCJ8rneyM4b/DdQM
export function publicKeyLine({ keyId, key }: PublicKey): string {
  return Buffer.concat([Buffer.from('Ed'), keyIdBytes(keyId), publicKeyBytes(key)]).toString('base64');
}

/** The 32 bytes of an Ed25519 public key. */
export function publicKeyBytes(key: KeyObject): Buffer {
  return Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url');
}

function ed25519PublicKey(bytes: Buffer): KeyObject {
  return createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: bytes.toString('base64url') } });
}
