import { join } from 'node:path';
import {
  isWholeManifest,
  type Manifest,
  manifestFile,
  parseManifest,
  readManifest,
} from '../../publish/manifest/manifest.ts';
import { isOurs, marker } from '../../publish/manifest/site-version.ts';
import { ForeignContentError } from '../../publish/ownership/target.ts';
import type { UploadTarget } from '../plan/upload-target.ts';
import { recordFile } from './upload-record.ts';

const homePage = 'index.html';

/** The files that tell what a target holds. */
export const tellingFiles = [marker.file, recordFile, homePage] as const;

/** The files of a built site. Throws if there is none. */
export function builtFiles(site: string): Manifest {
  const manifest = readManifest(join(site, manifestFile));
  if (!isOurs(site) || manifest === undefined || manifest.size === 0)
    throw new Error(`${site} holds no built site. Build it first: npm run build`);
  return manifest;
}

/**
 * The files of ours at a target, as its manifest lists them. Throws if it is damaged or missing, unless `all` says to go on without: then
 * `isKnown` is false. `wasBegun`: an upload was interrupted, perhaps before it wrote the first manifest.
 */
export function filesAtTarget(
  files: ReadonlyMap<string, string>,
  { name }: Pick<UploadTarget, 'name'>,
  { all, wasBegun }: { readonly all: boolean; readonly wasBegun: boolean },
): { readonly there: Manifest; readonly isKnown: boolean } {
  const text = files.get(manifestFile);
  const there = parseManifest(text ?? '');
  const isKnown = text === undefined ? wasBegun : isWholeManifest(text, there);
  if (isKnown || all) return { there, isKnown };
  throw new Error(
    `${manifestFile} at ${name} is ${text === undefined ? 'missing' : 'damaged'}, so it is not certain what the target has: nothing was sent. ` +
      'Run the command again with --all. It sends every file; files of older versions that no list names any more stay.',
  );
}

/**
 * Whether a target with these files holds a site of ours, or a part of one. Only then is anything deleted there. Throws if it holds another site, or
 * other files and `besideOthers` does not allow that.
 */
export async function assertOurTarget(
  { name, names }: UploadTarget,
  files: ReadonlyMap<string, string>,
  besideOthers: boolean,
): Promise<boolean> {
  const text = files.get(marker.file);
  if (text?.includes('"generator": "sanchika"') || (text === undefined && files.has(recordFile))) return true;
  const siteFile = [marker.file, homePage].find((file) => files.has(file));
  if (siteFile !== undefined)
    throw new ForeignContentError(
      `${name} holds a site that is not one of Sanchika (it has ${siteFile}): nothing was sent. ` +
        'Choose an empty folder with --to, or empty this one.',
    );
  const others = besideOthers ? [] : await names();
  if (others.length === 0) return false;
  const more = others.length > 3 ? ', …' : '';
  throw new ForeignContentError(
    `${name} holds other files (${others.slice(0, 3).join(', ')}${more}) and no site: nothing was sent. ` +
      'Choose an empty folder with --to. To publish the site among these files, add --beside-others.',
  );
}
