import { join } from 'node:path';
import { type Manifest, manifestFile, readManifest } from '../../publish/manifest/manifest.ts';
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
 * Whether a target with these files holds a site of ours, or a part of one. Only then is anything deleted there. Throws if it holds pages that we did not
 * make.
 */
export function assertOurTarget({ name }: UploadTarget, files: ReadonlyMap<string, string>): boolean {
  const text = files.get(marker.file);
  if (text !== undefined) {
    if (text.includes('"generator": "sanchika"')) return true;
  } else if (files.has(recordFile)) return true;
  else if (!files.has(homePage)) return false;
  throw new ForeignContentError(
    `${name} holds a site that is not one of Sanchika (it has ${text === undefined ? homePage : marker.file}): nothing was sent. ` +
      'Choose an empty folder with --to, or empty this one.',
  );
}
