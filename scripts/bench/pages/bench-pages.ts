import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { walkFiles } from '../../../src/publish/disk/walk-files.ts';
import { type ReportRow, table } from '../report/table.ts';
import { lighthouse, lighthouseVersion, screens } from './lighthouse.ts';
import { type PageFault, pageFaults, viewsPerPage } from './page-faults.ts';
import { type PageToLookAt, pagesToLookAt } from './pages-to-look-at.ts';
import { servePacked } from './serve-packed.ts';

export interface PagesOptions {
  /** Built sites, one for each interface language. */
  readonly sites: readonly string[];
  /** The path of Chromium. */
  readonly browser: string;
  /** Lighthouse runs for each page. 0 leaves Lighthouse out. */
  readonly runs: number;
}

const forLighthouse = ['home', 'article with picture', 'article without picture', 'day', 'one of tags', 'search'];

/** Checks one page of every kind with axe and, if it is installed, with Lighthouse. Returns the lines of the report. */
export async function benchPages(options: PagesOptions, report: (text: string) => void): Promise<readonly string[]> {
  const lines: string[] = [];
  const columns: {
    readonly site: string;
    readonly pages: readonly PageToLookAt[];
    readonly faults: readonly PageFault[];
  }[] = [];
  const version = options.runs > 0 ? await lighthouseVersion() : undefined;
  for (const site of options.sites) {
    const pages = pagesToLookAt(site, walkFiles(site).files);
    const host = await servePacked(site);
    try {
      report(`${site}: ${pages.length} pages`);
      const browser = await chromium.launch({
        executablePath: options.browser,
        chromiumSandbox: process.getuid?.() !== 0,
        args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
      });
      try {
        columns.push({ site: languageOf(site), pages, faults: await pageFaults(browser, host.url, pages) });
        lines.push(`Chromium ${browser.version()}, ${site}`);
      } finally {
        await browser.close();
      }
      if (version !== undefined) lines.push('', ...(await lighthouseLines(host.url, site, pages, options, version)));
    } finally {
      host.close();
    }
  }
  if (options.runs > 0 && version === undefined)
    lines.push('', 'Lighthouse is not installed. Run "npm install -g lighthouse" to add its table.');
  return [...axeLines(columns), '', ...lines];
}

function axeLines(
  columns: readonly {
    readonly site: string;
    readonly pages: readonly PageToLookAt[];
    readonly faults: readonly PageFault[];
  }[],
): readonly string[] {
  const { version } = JSON.parse(readFileSync(new URL(import.meta.resolve('axe-core/package.json')), 'utf8'));
  const kinds = [...new Set(columns.flatMap(({ pages }) => pages.map(({ kind }) => kind)))];
  const rows = kinds.map((name): ReportRow => {
    const values = columns.map(({ pages, faults }) =>
      pages.some(({ kind }) => kind === name) ? String(faults.filter(({ kind }) => kind === name).length) : undefined,
    );
    return { name, values };
  });
  return [
    `Faults by axe ${version}, ${viewsPerPage} views a page: light and dark, 320 and 1440 px`,
    ...table(
      columns.map(({ site }) => site),
      rows,
    ),
    ...columns.flatMap(({ faults }) => faults.map(({ where, rule, element }) => `${where}: ${rule}: ${element}`)),
  ];
}

async function lighthouseLines(
  url: string,
  site: string,
  pages: readonly PageToLookAt[],
  { browser, runs }: PagesOptions,
  version: string,
): Promise<readonly string[]> {
  const rows: ReportRow[] = [];
  for (const screen of screens)
    for (const { kind, path } of pages.filter((page) => forLighthouse.includes(page.kind))) {
      const scores = await lighthouse(url + path, screen, browser, runs);
      const values = [scores.performance, scores.accessibility, scores.bestPractices, scores.seo].map(String);
      const times = [scores.firstPaint, scores.largestPaint, scores.blocked].map((time) => `${Math.round(time)}`);
      const rest = [scores.shift.toFixed(3), (scores.bytes / 1024).toFixed(0)];
      rows.push({ name: `${kind}, ${screen}`, values: [...values, ...times, ...rest] });
    }
  return [
    `Lighthouse ${version}, ${site}, gzip over HTTP/1.1; the middle of ${runs}`,
    ...table(['speed', 'access', 'practice', 'SEO', 'first ms', 'largest ms', 'blocked ms', 'shift', 'KiB'], rows),
  ];
}

function languageOf(site: string): string {
  return /<html lang="([^"]+)"/.exec(readFileSync(join(site, 'index.html'), 'utf8'))?.[1] ?? site;
}
