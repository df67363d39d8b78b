import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { median } from '../report/numbers.ts';

/** Lighthouse's scores for a page, from 0 to 100, and its load times. */
export interface LighthouseScores {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  /** Milliseconds. */
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly blocked: number;
  readonly shift: number;
  readonly bytes: number;
}

export const screens = ['mobile', 'desktop'] as const;
export type Screen = (typeof screens)[number];

/** The parts of Lighthouse's report that are used. */
interface LighthouseReport {
  readonly categories: Readonly<Record<string, { readonly score: number | null } | undefined>>;
  readonly audits: Readonly<Record<string, { readonly numericValue?: number } | undefined>>;
}

const run = promisify(execFile);
const flags = ['--headless', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** The version of the `lighthouse` command; undefined if it is not installed. */
export async function lighthouseVersion(): Promise<string | undefined> {
  try {
    return (await run('lighthouse', ['--version'])).stdout.trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Runs Lighthouse several times on a page and returns the median of each figure. */
export async function lighthouse(
  url: string,
  screen: Screen,
  browser: string,
  runs: number,
): Promise<LighthouseScores> {
  const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  try {
    const all: LighthouseScores[] = [];
    const file = join(folder, 'report.json');
    for (let done = 0; done < runs; done++) {
      const preset = screen === 'desktop' ? ['--preset=desktop'] : [];
      const options = [
        '--quiet',
        '--output=json',
        `--output-path=${file}`,
        `--chrome-flags=${[...flags, ...asRoot].join(' ')}`,
      ];
      await run('lighthouse', [url, ...preset, ...options], { env: { ...process.env, CHROME_PATH: browser } });
      all.push(scoresOf(JSON.parse(readFileSync(file, 'utf8'))));
    }
    return middle(all);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads the scores from a report. */
function scoresOf({ categories, audits }: LighthouseReport): LighthouseScores {
  const points = (category: string) => Math.round((categories[category]?.score ?? 0) * 100);
  const figure = (audit: string) => audits[audit]?.numericValue ?? 0;
  return {
    performance: points('performance'),
    accessibility: points('accessibility'),
    bestPractices: points('best-practices'),
    seo: points('seo'),
    firstPaint: figure('first-contentful-paint'),
    largestPaint: figure('largest-contentful-paint'),
    blocked: figure('total-blocking-time'),
    shift: figure('cumulative-layout-shift'),
    bytes: figure('total-byte-weight'),
  };
}

function middle(all: readonly LighthouseScores[]): LighthouseScores {
  const of = (name: keyof LighthouseScores) => median(all.map((scores) => scores[name]));
  return {
    performance: of('performance'),
    accessibility: of('accessibility'),
    bestPractices: of('bestPractices'),
    seo: of('seo'),
    firstPaint: of('firstPaint'),
    largestPaint: of('largestPaint'),
    blocked: of('blocked'),
    shift: of('shift'),
    bytes: of('bytes'),
  };
}
