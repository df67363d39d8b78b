import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { closestMatch } from '../../language/closest-match.ts';
import { quoteValue } from '../messages/quote-value.ts';
import type { Result } from '../model/result.ts';
import { imagePathOf } from './image-path.ts';

/** The path of an existing picture in the articles folder. A symbolic link to a file outside it is refused. */
export function findImage(root: string, articlePath: string, src: string): Result<string> {
  const path = imagePathOf(articlePath, src);
  if (!path.ok) return path;
  // Disks differ in the Unicode form of names.
  const spellings = [path.value, path.value.normalize('NFC'), path.value.normalize('NFD')];
  const spelling = spellings.find((spelling) => existsSync(join(root, spelling)));
  if (spelling === undefined) return refuse('is missing', src, suggestFile(root, path.value));
  const file = realpathSync.native(join(root, spelling));
  const isInside = file.startsWith(realpathSync.native(root) + sep);
  if (!isInside) return refuse('is outside the articles folder', src, 'put the file beside the article');
  if (!statSync(file).isFile()) return refuse('is not a file', src, 'write the name of a picture file');
  return { ok: true, value: spelling };
}

function refuse(message: string, src: string, remedy: string): Result<string> {
  return { ok: false, issue: { message: `${message}: ${quoteValue(src)}`, remedy } };
}

function suggestFile(root: string, path: string): string {
  const folder = join(root, dirname(path));
  const near = existsSync(folder) ? closestMatch(basename(path), readdirSync(folder)) : undefined;
  return near === undefined ? 'put the file there, or correct the path' : `there is ${quoteValue(near)}`;
}
