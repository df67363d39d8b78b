import { expect, test } from 'vitest';
import type { BuildRun } from '../../../../../scripts/bench/build/run-build-command.ts';
import type { MeasuredCommandRun } from '../../../../../scripts/bench/measure/run-measured.ts';
import type { ArchiveMeasurement, BenchFigures } from '../../../../../scripts/bench/rounds/figures.ts';
import { reportLines } from '../../../../../scripts/bench/rounds/report-lines.ts';

const machine = { processor: 'Chip', cores: 2, memory: 8 * 2 ** 30, system: 'Linux 6', node: '24.21.0' };
const files = { added: 1, changed: 2, removed: 0, kept: 90 };
const report = { articles: 10, pages: { total: 90, rendered: 90, fromCache: 0 }, files, warnings: [], seconds: 1 };

function measured(seconds: number, megabytes: number): MeasuredCommandRun {
  const peak = megabytes * 2 ** 20;
  return { seconds, use: { cpuSeconds: seconds * 2, processes: [{ name: 'a', peak }], sumPeak: peak * 1.5 } };
}

function build(seconds: number, megabytes: number): BuildRun {
  const stages = [
    { name: 'start' as const, seconds: seconds / 4 },
    { name: 'render' as const, seconds: (seconds * 3) / 4 },
  ];
  return { ...measured(seconds, megabytes), stages, report };
}

function archive(articles: number, rounds: ArchiveMeasurement['rounds']): ArchiveMeasurement {
  const size = { files: 93, bytes: 3 * 2 ** 20 };
  const update = { change: 'added', search: false, run: build(1, 50), touched: 30, files } as const;
  return { articles, seed: 'a', rounds, updates: [update], sources: size, size, copySeconds: 0.5 };
}

/** Lines with single spaces, so that columns don't matter. */
function linesOf(figures: BenchFigures): readonly string[] {
  return reportLines(figures).map((line) => line.replace(/ +/g, ' '));
}

test('shows the median of the times, the highest of the memories, and the ratio to Hugo in one run', () => {
  const rounds = [
    { site: build(10, 100), hugo: measured(30, 400) },
    { site: build(14, 200), hugo: measured(20, 300) },
    { site: build(12, 150), hugo: measured(25, 350) },
  ];
  const lines = linesOf({ machine, archives: [archive(1000, rounds)] });
  expect(lines).toContain('1,000 articles (3 MB of Markdown), median of 3 runs');
  expect(lines).toContain('cold build without search 12.0 s 24.0 s 200 MB 300 MB');
  expect(lines).toContain('Hugo 25.0 s 50.0 s 400 MB 600 MB');
  expect(lines).toContain('ratio to Hugo 0.48 × 0.48 × 0.50 × 0.50 ×');
  expect(lines).toContain('one article added 1.00 s 2.0 s 50 MB 75 MB 30 files touched');
  expect(lines).toContain('stages without search: start 3.0 s, render 9.0 s');
});

test('sets a build with search against Hugo and Pagefind one after the other', () => {
  const round = {
    site: build(10, 100),
    hugo: measured(20, 400),
    withSearch: build(21, 300),
    pagefind: measured(10, 500),
  };
  const lines = linesOf({ machine, archives: [archive(1000, [round])] });
  expect(lines).toContain('Hugo and Pagefind 30.0 s 60 s 500 MB 750 MB');
  expect(lines).toContain('ratio to Hugo and Pagefind 0.70 × 0.70 × 0.60 × 0.60 ×');
});

test('a peer that was ended took at least so long, and the ratio is at most so much', () => {
  const round = { site: build(10, 100), hugo: { ...measured(40, 400), ended: true } };
  const lines = linesOf({ machine, archives: [archive(1000, [round])] });
  expect(lines).toContain('Hugo, ended before it was done 40.0 s 80 s 400 MB 600 MB');
  expect(lines).toContain('ratio to Hugo ≤ 0.25 × ≤ 0.25 × ≤ 0.25 × ≤ 0.25 ×');
});

test('shows nothing where memory can not be seen or Hugo is not installed', () => {
  const { use: _, ...blind } = build(10, 100);
  const lines = linesOf({ machine, archives: [archive(1000, [{ site: { ...blind, use: undefined } }])] });
  expect(lines).toContain('cold build without search 10.0 s');
  expect(lines.join('\n')).not.toContain('Hugo');
});

test('says what the first search took', () => {
  const sizes = { bytes: 401_000, indexBytes: 240_400, preloadedBytes: 20_000, indexFiles: 14 };
  const firstSearches = [{ query: 'kim', milliseconds: 93.6, coldMilliseconds: 300, ...sizes }];
  const lines = linesOf({ machine, archives: [{ ...archive(1000, [{ site: build(10, 100) }]), firstSearches }] });
  expect(lines.at(-1)).toBe(
    'first search in Chromium (kim): first result after 94 ms, 300 ms with the page, 401 KB loaded, 240 KB of them for the search',
  );
});

test('says how the time grows from one archive to the next', () => {
  const archives = [archive(1000, [{ site: build(10, 100) }]), archive(10_000, [{ site: build(95, 100) }])];
  expect(linesOf({ machine, archives }).at(-1)).toBe('10,000 articles cold take 9.50 × the time of 1,000');
});
