import { join } from 'node:path';
import { readIfExists } from '../../publish/disk/text-file.ts';
import { walkFiles } from '../../publish/disk/walk-files.ts';
import { parseBagManifest } from './bag-line.ts';

/** The label that marks a bag as ours. */
export const bagAgent = { 'Bag-Software-Agent': 'Sanchika' } as const;

/** Whether a folder is a bag that we wrote, and nobody has added a file to it. */
export function isOwnBag(folder: string): boolean {
  const read = (file: string) => readIfExists(join(folder, file)) ?? '';
  if (!read('bag-info.txt').split('\n').includes(`Bag-Software-Agent: ${bagAgent['Bag-Software-Agent']}`)) return false;
  const manifests = ['manifest-sha256.txt', 'tagmanifest-sha256.txt'];
  const own = new Set([...manifests, ...manifests.flatMap((file) => [...parseBagManifest(read(file)).keys()])]);
  const { files, links, others } = walkFiles(folder);
  return [...files, ...links, ...others].every((path) => own.has(path));
}
