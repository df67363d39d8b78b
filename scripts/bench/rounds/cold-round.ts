import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildRun, runBuildCommand } from '../build/run-build-command.ts';
import { runHugo } from '../hugo/run-hugo.ts';
import { runPagefind } from '../hugo/run-pagefind.ts';
import { writeHugoSite } from '../hugo/write-hugo-site.ts';
import { type Bench, buildPathsOf, hugoPathsOf } from './bench-options.ts';
import type { ColdRound } from './figures.ts';

/** Builds from nothing with Sanchika, Hugo and Pagefind in turn. `run` counts from 1. */
export async function coldRound(bench: Bench, run: number): Promise<ColdRound> {
  const { options, report: tell } = bench;
  const of = options.runs === 1 ? '' : `, round ${run} of ${options.runs}`;
  const { source, out } = hugoPathsOf(bench);
  tell(`cold build${of}`);
  const site = await coldBuild(bench, false);
  if (options.hugo && run === 1) writeHugoSource(bench);
  if (options.hugo) tell(`Hugo${of}`);
  const hugo: Pick<ColdRound, 'hugo'> = options.hugo ? { hugo: await runHugo(source, out, options.hugoMinutes) } : {};
  if (!options.search) return { site, ...hugo };
  tell(`cold build with search${of}`);
  const withSearch = await coldBuild(bench, true);
  if (!options.hugo || hugo.hugo?.ended) return { site, ...hugo, withSearch };
  tell(`Pagefind on what Hugo made${of}`);
  return { site, ...hugo, withSearch, pagefind: await runPagefind(out) };
}

function coldBuild(bench: Bench, search: boolean): Promise<BuildRun> {
  const paths = buildPathsOf(bench, search);
  for (const folder of [paths.out, paths.cache]) rmSync(folder, { recursive: true, force: true });
  return runBuildCommand(paths, search);
}

/** Writes the Hugo site with the assets that our build has just published. */
function writeHugoSource(bench: Bench): void {
  const { site, archive, options } = bench;
  const assets = join(buildPathsOf(bench, false).out, 'assets');
  writeHugoSite({ site, maker: archive.maker, articles: options.articles, assets }, hugoPathsOf(bench).source);
}
