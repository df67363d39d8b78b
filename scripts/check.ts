import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { checkSite } from '../src/check/check-site.ts';
import { type Finding, findingLine } from '../src/check/findings/finding.ts';
import { findingSummary } from '../src/check/findings/finding-summary.ts';
import { walkFiles } from '../src/publish/disk/walk-files.ts';
import { parseSite, readSite } from '../src/settings/read-site.ts';
import { buildOptions, rootOption } from './cli/build-options.ts';
import { printLine, printText } from './cli/print.ts';
import { ProgressLine } from './cli/progress-line.ts';
import { readArguments } from './cli/read-arguments.ts';
import { runCommand } from './cli/run-command.ts';

await runCommand(async () => {
  const { root, out, site, cache, fresh, workers } = readArguments({
    name: 'run check -- [options]',
    about:
      'Checks a built site: links, addresses, HTML, metadata, requests to other sites, feeds, sitemaps and the manifest.\n' +
      'Prints each finding as file:line: message. Exits with 1 if there are any.',
    options: {
      root: rootOption,
      out: buildOptions.out,
      site: {
        kind: 'text',
        value: 'FILE',
        about: 'settings with the address of the site (default: take it from the home page)',
        fallback: '',
      },
      cache: { ...buildOptions.cache, about: 'cache of what valid pages look like' },
      fresh: { kind: 'switch', about: 'ignore that cache', fallback: false },
      workers: { kind: 'count', value: 'N', about: 'number of worker threads', fallback: availableParallelism() },
    },
  });
  const declared = await declaredSites(join(root, '_data/site.json'));
  const base = site === '' ? undefined : (await readSite(site)).url;
  const findings: Finding[] = [];
  const progress = new ProgressLine();
  const checked = await checkSite({
    out,
    cache,
    fresh,
    workers,
    copied: new Set(walkFiles(join(root, 'static')).files),
    ...(base !== undefined && { base }),
    declared,
    onFinding: (finding) => findings.push(finding),
    onProgress: (done, total) => progress.show('Files checked', done, total),
  });
  progress.end();
  for (const finding of findings) printLine(findingLine(finding));
  printText(findingSummary(checked, findings));
  if (findings.length > 0) process.exitCode = 1;
});

/** The other sites that the settings allow pages to load from. */
async function declaredSites(file: string): Promise<readonly string[]> {
  if (!existsSync(file)) return [];
  const { site } = await parseSite(file);
  return Object.values(site.head?.policy ?? {}).flatMap((origins) => origins ?? []);
}
