import type { Catalog } from '../../catalog/database/catalog.ts';
import { writeMetadata } from '../../catalog/database/metadata.ts';
import { clearUnpublishedFiles, countOfFiles, siteFiles, unpublishedFiles } from '../../catalog/store/page-store.ts';
import type { SiteFolder } from '../../publish/folder/site-folder.ts';
import type { Manifest } from '../../publish/manifest/manifest.ts';
import type { FileChanges, ManifestChanges } from '../../publish/manifest/manifest-difference.ts';
import type { ProgressEvent } from '../options/build-report.ts';

/** The fact with the version that was published last. Deleted while a build runs. */
export const publishedVersion = 'published';

/** Publishes the files that the catalogue lists. `isCurrent`: before this build, the folder held what the catalogue listed. */
export async function publishFiles(
  folder: SiteFolder,
  catalog: Catalog,
  isCurrent: boolean,
  report: (event: ProgressEvent) => void,
): Promise<FileChanges> {
  const changes = isCurrent ? unpublishedFiles(catalog) : undefined;
  const isUpdate = changes && sizeAfter(folder.current?.manifest, changes) === countOfFiles(catalog) + marker;
  const total = isUpdate ? changes.size : countOfFiles(catalog);
  let published = 0;
  const onFile = () => {
    published += 1;
    report({ stage: 'publish', done: Math.min(published, total), total });
  };
  const files = await (isUpdate ? folder.update(changes, onFile) : folder.publish(siteFiles(catalog), onFile));
  report({ stage: 'publish', done: total, total });
  catalog.transaction(() => {
    clearUnpublishedFiles(catalog);
    if (folder.current) writeMetadata(catalog, publishedVersion, folder.current.id);
  });
  return files;
}

/** The one file of a site that the catalogue does not list. */
const marker = 1;

function sizeAfter(manifest: Manifest = new Map(), changes: ManifestChanges): number {
  let size = manifest.size;
  for (const [file, hash] of changes) size += Number(hash !== undefined) - Number(manifest.has(file));
  return size;
}
