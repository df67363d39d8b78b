import { type Finding, findingKinds } from './finding.ts';

/** How many files were checked. */
export interface CheckTotals {
  readonly files: number;
  readonly pages: number;
}

// 40 pages, 61 files: 3 findings (2 link, 1 html)
export function findingSummary({ files, pages }: CheckTotals, findings: readonly Finding[]): string {
  const counts = findingKinds
    .map((kind) => [findings.filter((finding) => finding.kind === kind).length, kind] as const)
    .filter(([count]) => count > 0);
  const kinds = counts.map(([count, kind]) => `${count} ${kind}`).join(', ');
  const summary =
    findings.length === 0
      ? 'no findings'
      : `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'} (${kinds})`;
  return `${pages} pages, ${files} files: ${summary}`;
}
