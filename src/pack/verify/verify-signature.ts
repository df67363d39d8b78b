import { existsSync } from 'node:fs';
import type { FileTree } from '../files/file-tree.ts';
import { readSmallFile } from '../files/folder-tree.ts';
import { checkSignature, fileBytes } from '../signature/check-signature.ts';
import type { PublicKey } from '../signature/public-key.ts';
import { type Signed, signatureEnding } from '../signature/signature-file.ts';
import type { Listing } from './listing.ts';

/**
 * Checks the signature of a folder's manifest, or of a ZIP: that of the whole file beside it, or else of the manifest inside.
 * Throws where there is none.
 */
export async function verifySignature(tree: FileTree, { top }: Listing, path: string, key: PublicKey): Promise<Signed> {
  const beside = path + signatureEnding;
  if (tree.isZip && existsSync(beside)) {
    const bytes = readSmallFile(beside) ?? Buffer.alloc(0);
    return checkSignature(bytes, fileBytes(path), key, { file: beside, target: path });
  }
  const file = top.file + signatureEnding;
  const bytes = await tree.bytes(file);
  if (bytes === undefined) {
    const places = tree.isZip ? `${beside} does not exist, and ${path} contains no ${file}` : `${path} has no ${file}`;
    throw new Error(`${places}, so nobody signed it. Sign it with: npm run sign`);
  }
  return checkSignature(bytes, [top.bytes], key, { file: `${path}: ${file}`, target: `${path}: ${top.file}` });
}
