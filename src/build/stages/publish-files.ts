import type { Catalog } from '../../catalog/database/catalog.ts';
import { writeMetadata } from '../../catalog/database/metadata.ts';
import { clearUnpublishedFiles, countOfFiles, siteFiles, unpublishedFiles } from '../../catalog/store/page-store.ts';
import type { FileChanges, ManifestChanges } from '../../publish/folder/manifest-difference.ts';
import type { Manifest } from '../../publish/manifest.ts';
import type { SiteFolder } from '../../publish/site-folder.ts';
import type { ProgressEvent } from '../options/build-report.ts';

/** The fact that names the version of the site which the catalogue was brought to, absent while a build is under way. */
export const publishedVersion = 'published';

/** Publishes what the catalogue says the site is. `stands`: the folder holds what it said before this build changed anything. */
export async function publishFiles(
  folder: SiteFolder,
  catalog: Catalog,
  stands: boolean,
  report: (event: ProgressEvent) => void,
): Promise<FileChanges> {
  const changes = stands ? unpublishedFiles(catalog) : undefined;
  const isUpdate = changes && sizeAfter(folder.current?.manifest, changes) === countOfFiles(catalog) + marker;
  const total = isUpdate ? changes.size : countOfFiles(catalog);
  let placed = 0;
  const onFile = () => {
    placed += 1;
    report({ stage: 'publish', done: Math.min(placed, total), total });
  };
  const files = await (isUpdate ? folder.update(changes, onFile) : folder.publish(siteFiles(catalog), onFile));
  report({ stage: 'publish', done: total, total });
  catalog.transaction(() => {
    clearUnpublishedFiles(catalog);
    if (folder.current) writeMetadata(catalog, publishedVersion, folder.current.id);
  });
  return files;
}

/** The one file of a site that the catalogue does not know. */
const marker = 1;

function sizeAfter(manifest: Manifest = new Map(), changes: ManifestChanges): number {
  let size = manifest.size;
  for (const [file, hash] of changes) size += Number(hash !== undefined) - Number(manifest.has(file));
  return size;
}
