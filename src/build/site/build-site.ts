import { deleteMetadata, readMetadata } from '../../catalog/database/metadata.ts';
import { articleWarnings } from '../../catalog/queries/article-warnings.ts';
import { countOfArticles } from '../../catalog/queries/date-queries.ts';
import { publicationWarnings } from '../../catalog/queries/publication-warnings.ts';
import { countOfPages, siteFiles, unpublishedFiles } from '../../catalog/store/page-store.ts';
import { hostWarnings } from '../../publish/host/host-warnings.ts';
import type { ManifestChanges } from '../../publish/manifest/manifest-difference.ts';
import { archivePaths } from '../../settings/files/archive-paths.ts';
import { publicationsIn, readPublications } from '../../settings/publications.ts';
import { siteWarnings } from '../../settings/read-site.ts';
import type { BuildOptions, BuildReport, ProgressEvent } from '../options/build-report.ts';
import { staticWarnings } from '../stages/build-static.ts';
import { oldAddressWarnings } from '../stages/check-old-addresses.ts';
import { settingsWarnings } from '../stages/check-settings.ts';
import { publishedVersion, publishFiles } from '../stages/publish-files.ts';
import type { BuildPlan } from './build-plan.ts';
import { type BuildPreparation, prepareBuild } from './prepare-build.ts';
import { restoreLostFiles } from './restore-lost-files.ts';
import { runBuild } from './run-build.ts';

/** Builds the archive: reads, renders and publishes the changes. If the build fails, the site stays as it is. */
export async function buildSite(
  options: BuildOptions,
  report: (event: ProgressEvent) => void,
  {
    scan,
    folder: opening,
    ...workers
  }: BuildPreparation & Pick<BuildPlan<BuildReport>, 'tasks' | 'openPool'> = prepareBuild(options),
): Promise<BuildReport> {
  const started = performance.now();
  return runBuild({
    ...{ options, report, scan, catalogName: 'catalog.sqlite', ...workers },
    openOutput: async (catalog) => {
      const folder = await opening;
      const isCurrent = folder.current !== undefined && readMetadata(catalog, publishedVersion) === folder.current.id;
      const restoreLost = (listed: ManifestChanges) =>
        restoreLostFiles(catalog, listed, {
          staging: folder.staging,
          current: folder.current?.manifest ?? new Map(),
        });
      if (!isCurrent) restoreLost(siteFiles(catalog));
      deleteMetadata(catalog, publishedVersion);
      return {
        staging: folder.staging,
        restoreLost: () => restoreLost(isCurrent ? unpublishedFiles(catalog) : siteFiles(catalog)),
        forget: folder.forget,
        publish: async (rendered, ofStages) => {
          const files = await publishFiles(folder, catalog, isCurrent, report);
          const manifest = folder.current?.manifest ?? new Map();
          return {
            articles: countOfArticles(catalog),
            pages: { total: countOfPages(catalog), ...rendered },
            files,
            warnings: [
              ...siteWarnings(options.site),
              ...staticWarnings(options.root ?? ''),
              ...articleWarnings(catalog, options.articles),
              ...(await settingsWarnings(catalog, archivePaths(options))),
              ...publicationWarnings(catalog, options.articles, readPublications(publicationsIn(options.root ?? ''))),
              ...ofStages,
              ...oldAddressWarnings(catalog, options.articles),
              ...hostWarnings(options.out, manifest),
            ],
            seconds: (performance.now() - started) / 1000,
          };
        },
      };
    },
  });
}
