import { decodeFields } from './decode-fields.ts';

/** The ending of a signature's file name; the `minisign` command looks for it. */
export const signatureEnding = '.minisig';

/** A signature in minisign's format (https://jedisct1.github.io/minisign/). */
export interface Signature {
  /** The key that signed: eight bytes, as hex in the order that minisign prints. */
  readonly keyId: string;
  /** Ed25519 of the file's BLAKE2b-512. */
  readonly signature: Buffer;
  /** A line of text that is signed too. */
  readonly comment: string;
  /** Ed25519 of the signature and the comment. */
  readonly commentSignature: Buffer;
}

/** Who signed. */
export type Signed = Pick<Signature, 'keyId' | 'comment'>;

const lines = /^untrusted comment: [^\n]*\n([^\n]+)\ntrusted comment: ([^\n]*)\n([^\n]+)\n$/;

/** Parses a signature. Throws where anything is missing, added, or in another form than minisign writes. */
export function parseSignature(bytes: Uint8Array, file: string): Signature {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).replaceAll('\r\n', '\n');
  const [, first, comment, second] = lines.exec(text) ?? [];
  const [algorithm, id, signature] = decodeFields(first, [2, 8, 64]) ?? [];
  const [commentSignature] = decodeFields(second, [64]) ?? [];
  if (algorithm?.toString('latin1') === 'Ed')
    throw new Error(`${file} has minisign's old form. Sign again: with this program, or with minisign 0.10 or newer.`);
  if (
    algorithm?.toString('latin1') !== 'ED' ||
    id === undefined ||
    signature === undefined ||
    comment === undefined ||
    commentSignature === undefined
  )
    throw new Error(`${file} is not a signature, or it is damaged. Get another copy, or sign again.`);
  return { keyId: keyIdText(id), signature, comment, commentSignature };
}

/** The text of a signature's file. */
export function formatSignature({ keyId, signature, comment, commentSignature }: Signature): string {
  const head = Buffer.concat([Buffer.from('ED'), keyIdBytes(keyId), signature]).toString('base64');
  return `untrusted comment: signature of ${keyId}\n${head}\ntrusted comment: ${comment}\n${commentSignature.toString('base64')}\n`;
}

// DA7EBDD2D045D3A0: the number in the file, whose lowest byte comes first
export function keyIdText(id: Buffer): string {
  return Buffer.from(id).reverse().toString('hex').toUpperCase();
}

/** The bytes of a key's identifier in a file. */
export function keyIdBytes(keyId: string): Buffer {
  return Buffer.from(keyId, 'hex').reverse();
}
