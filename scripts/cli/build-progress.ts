import type { BuildReport, BuildStage, ProgressEvent, RenderedCount } from '../../src/build/options/build-report.ts';
import type { MergeReport } from '../../src/build/parts/merge-parts.ts';
import type { Part } from '../../src/build/parts/part.ts';
import { problemLine } from '../../src/settings/files/problem.ts';
import { ProgressLine } from './progress-line.ts';

const stageNames: Readonly<Record<BuildStage, string>> = {
  scan: 'Articles scanned',
  read: 'Articles read',
  pictures: 'Pictures made',
  render: 'Pages rendered',
  search: 'Search shards indexed',
  data: 'Data files written',
  publish: 'Site published',
};

/** Shows the progress of a build. */
export function buildProgress(line = new ProgressLine()) {
  return {
    show: ({ stage, done, total }: ProgressEvent): void => {
      if (total > 0 && stage !== 'publish') line.show(stageNames[stage], done, total);
    },
    end: (): void => line.end(),
  };
}

// 61 articles on 340 pages, 12 rendered; files: 2 added, 10 changed, 0 removed, 400 unchanged; 1.2 s
export function buildSummary({ articles, pages, files, warnings, seconds }: BuildReport): string {
  const { added, changed, removed, kept } = files;
  const count = (number: number): string => number.toLocaleString('en');
  return [
    ...warnings.map((warning) => `Warning: ${problemLine(warning)}`),
    `${count(articles)} articles on ${count(pages.total)} pages, ${count(pages.rendered)} rendered${fromCache(pages, count)}; ` +
      `files: ${count(added)} added, ${count(changed)} changed, ${count(removed)} removed, ${count(kept)} unchanged; ` +
      `${seconds.toFixed(1)} s`,
  ].join('\n');
}

//  (300 of them from the remote cache)
function fromCache({ fromCache: pages }: RenderedCount, count: (number: number) => string): string {
  return pages === 0 ? '' : ` (${count(pages)} of them from the remote cache)`;
}

// Part 2/8: 1,204 files of 9,000 articles
export function partSummary(shard: string, { articles, files }: Part): string {
  return `Part ${shard}: ${Object.keys(files).length.toLocaleString('en')} files of ${articles.toLocaleString('en')} articles`;
}

export function mergeSummary({ articles, files, warnings }: MergeReport): string {
  const count = (number: number): string => number.toLocaleString('en');
  const { added, changed, removed, kept } = files;
  return [
    ...warnings.map((warning) => `Warning: ${problemLine(warning)}`),
    `${count(articles)} articles; files: ${count(added)} added, ${count(changed)} changed, ${count(removed)} removed, ${count(kept)} unchanged`,
  ].join('\n');
}
