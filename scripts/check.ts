import { availableParallelism } from 'node:os';
import { checkSite } from '../src/check/check-site.ts';
import { type Finding, findingLine } from '../src/check/findings/finding.ts';
import { findingSummary } from '../src/check/findings/finding-summary.ts';
import { readSite } from '../src/settings/site.ts';
import { readArguments } from './arguments.ts';
import { run } from './fail.ts';
import { ProgressLine } from './progress-line.ts';

await run(async () => {
  const { out, site, cache, fresh, workers } = readArguments({
    name: 'run check -- [options]',
    about:
      'Reads a built site and tells everything that is wrong with it, as file:line: message: links, addresses, HTML,\n' +
      'what pages must say of themselves, requests to other sites, feeds, sitemaps, the manifest.',
    options: {
      out: { kind: 'text', value: 'DIR', about: 'the folder of the site', fallback: '_site' },
      site: {
        kind: 'text',
        value: 'FILE',
        about: "settings with the site's own address, else the home page tells",
        fallback: '',
      },
      cache: { kind: 'text', value: 'DIR', about: 'where pages known to be valid are remembered', fallback: '.cache' },
      fresh: { kind: 'switch', about: 'validate every page again, whatever is remembered', fallback: false },
      workers: { kind: 'count', value: 'N', about: 'threads that read', fallback: availableParallelism() },
    },
  });
  const base = site === '' ? undefined : (await readSite(site)).url;
  const findings: Finding[] = [];
  const progress = new ProgressLine();
  const checked = await checkSite({
    out,
    cache,
    fresh,
    workers,
    ...(base !== undefined && { base }),
    onFinding: (finding) => findings.push(finding),
    onProgress: (done, total) => progress.show('check', done, total),
  });
  progress.end();
  for (const finding of findings) console.log(findingLine(finding));
  console.log(findingSummary(checked, findings));
  if (findings.length > 0) process.exitCode = 1;
});
