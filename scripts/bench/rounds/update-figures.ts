import { runBuildCommand } from '../build/run-build-command.ts';
import { folderSnapshot, touchedFiles } from '../measure/folder-snapshot.ts';
import { type Bench, buildPathsOf } from './bench-options.ts';
import type { UpdateFigures } from './figures.ts';

/** Updates a site after adding an article, after adding one to an old year, and after editing an old one. Undoes all changes. */
export async function updateFigures(bench: Bench, search: boolean): Promise<readonly UpdateFigures[]> {
  const { archive } = bench;
  try {
    const figures: UpdateFigures[] = [];
    for (const change of ['added', 'added late', 'edited'] as const)
      figures.push(await measured(bench, search, change));
    return figures;
  } finally {
    archive.restore();
  }
}

async function measured(bench: Bench, search: boolean, change: UpdateFigures['change']): Promise<UpdateFigures> {
  const { archive, report: tell } = bench;
  const paths = buildPathsOf(bench, search);
  tell(`one article ${change}${search ? ', with search' : ''}`);
  const before = await folderSnapshot(paths.out);
  const apply = { added: archive.add, 'added late': archive.addLate, edited: archive.edit };
  apply[change]();
  const run = await runBuildCommand(paths, search);
  const touched = touchedFiles(before, await folderSnapshot(paths.out)).length;
  return { change, search, run, touched, files: run.report.files };
}
