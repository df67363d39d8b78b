import { join } from 'node:path';
import { readIfExists } from '../../publish/disk/text-file.ts';
import { walkFiles } from '../../publish/disk/walk-files.ts';
import { signatureEnding } from '../signature/signature-file.ts';
import { parseBagManifest } from './bag-line.ts';

/** The label that marks a bag as ours. */
export const bagAgent = { 'Bag-Software-Agent': 'Sanchika' } as const;

/** Whether a folder is a bag that we wrote, and nobody has added a file to it but a signature. */
export function isOwnBag(folder: string): boolean {
  const read = (file: string) => readIfExists(join(folder, file)) ?? '';
  if (!read('bag-info.txt').split('\n').includes(`Bag-Software-Agent: ${bagAgent['Bag-Software-Agent']}`)) return false;
  const manifests = ['manifest-sha256.txt', 'tagmanifest-sha256.txt'];
  const listed = manifests.flatMap((file) => [...parseBagManifest(read(file)).keys()]);
  const own = new Set([...manifests, ...manifests.map((file) => file + signatureEnding), ...listed]);
  const { files, links, others } = walkFiles(folder);
  return [...files, ...links, ...others].every((path) => own.has(path));
}
