import { runBuildCommand } from '../build/run-build-command.ts';
import { folderSnapshot, touchedFiles } from '../measure/folder-snapshot.ts';
import { type Bench, buildPathsOf } from './bench-options.ts';
import type { UpdateFigures } from './figures.ts';

/** Updates a site after adding an article and after editing an old one. Undoes both changes. */
export async function updateFigures(bench: Bench, search: boolean): Promise<readonly UpdateFigures[]> {
  const { archive } = bench;
  try {
    return [await measured(bench, search, 'added'), await measured(bench, search, 'edited')];
  } finally {
    archive.restore();
  }
}

async function measured(bench: Bench, search: boolean, change: UpdateFigures['change']): Promise<UpdateFigures> {
  const { archive, report: tell } = bench;
  const paths = buildPathsOf(bench, search);
  tell(`one article ${change}${search ? ', with search' : ''}`);
  const before = await folderSnapshot(paths.out);
  if (change === 'added') archive.add();
  else archive.edit();
  const run = await runBuildCommand(paths, search);
  const touched = touchedFiles(before, await folderSnapshot(paths.out)).length;
  return { change, search, run, touched, files: run.report.files };
}
