import { expect, it } from 'vitest';
import { ReportLines } from '../../../../scripts/cli/report-lines.ts';

it('writes a note that repeats once, and counts it at the end', () => {
  const report = new ReportLines();
  const note = (message: string) => ({ kind: 'dropped', field: 'translator', message }) as const;
  const suggested = { kind: 'suggested', field: 'tags', message: 'India' } as const;
  const unsure = { kind: 'unsure', field: 'lang', message: 'not recognised' } as const;
  const lines = ['Ann', 'Ann', 'Ben', 'Ann'].map((name, at) =>
    report.of({ status: 'imported', file: `${at}.md`, notes: [note(name), unsure, suggested] }),
  );
  expect(lines.map((line) => JSON.parse(line).notes)).toEqual([
    [note('Ann'), unsure, suggested],
    [unsure, suggested],
    [note('Ben'), unsure, suggested],
    [unsure, suggested],
  ]);
  expect(report.last().map((line) => JSON.parse(line))).toEqual([{ note: note('Ann'), articles: 3 }]);
});
