import { sign } from 'node:crypto';
import { type SignedBytes, signedHash } from './check-signature.ts';
import type { SecretKey } from './secret-key.ts';
import { formatSignature } from './signature-file.ts';

/** The longest trusted comment; minisign refuses longer ones. */
const longestComment = 1000;

/** Signs content and a comment. Returns the text of the signature's file. */
export async function signContent(content: SignedBytes, { keyId, key }: SecretKey, comment: string): Promise<string> {
  if (/[^\P{Cc}\t]/u.test(comment) || !comment.isWellFormed())
    throw new Error('A trusted comment is one line of text. Leave out line breaks and control characters.');
  if (comment.length > longestComment)
    throw new Error(`A trusted comment has at most ${longestComment} characters. This one has ${comment.length}.`);
  const signature = sign(null, await signedHash(content), key);
  const commentSignature = sign(null, Buffer.concat([signature, Buffer.from(comment)]), key);
  return formatSignature({ keyId, signature, comment, commentSignature });
}
