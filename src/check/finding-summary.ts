import { type Finding, findingKinds } from './finding.ts';

/** What was checked. */
export interface CheckedSite {
  readonly files: number;
  readonly pages: number;
  /** Pages that were known to be valid HTML from an earlier check. */
  readonly known: number;
}

// 40 pages (12 known to be valid HTML), 61 files: 3 findings (2 link, 1 html)
export function findingSummary({ files, pages, known }: CheckedSite, findings: readonly Finding[]): string {
  const counts = findingKinds
    .map((kind) => [findings.filter((finding) => finding.kind === kind).length, kind] as const)
    .filter(([count]) => count > 0);
  const kinds = counts.map(([count, kind]) => `${count} ${kind}`).join(', ');
  const found =
    findings.length === 0
      ? 'nothing is wrong'
      : `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'} (${kinds})`;
  return `${pages} pages${known > 0 ? ` (${known} known to be valid HTML)` : ''}, ${files} files: ${found}`;
}
