import { settingsProblemsOf } from '../src/build/stages/check-settings.ts';
import { archivePaths } from '../src/settings/files/archive-paths.ts';
import { problemLine } from '../src/settings/files/problem.ts';
import { buildOptions } from './cli/build-options.ts';
import { printLine, printText } from './cli/print.ts';
import { readArguments } from './cli/read-arguments.ts';
import { runCommand } from './cli/run-command.ts';

await runCommand(async () => {
  const { root, articles, site } = readArguments({
    name: 'run check-settings -- [options]',
    about:
      'Checks the settings in _data/site.json, and the files, pages and articles that they name.\n' +
      'Prints each mistake as file:line: message (what to do). Exits with 1 if there are any.',
    options: { root: buildOptions.root, articles: buildOptions.articles, site: buildOptions.site },
  });
  const problems = await settingsProblemsOf(archivePaths({ root, articles, site }));
  for (const problem of problems) printLine(problemLine(problem));
  printText(problems.length === 0 ? 'The settings are correct.' : `${problems.length} to correct.`);
  if (problems.length > 0) process.exitCode = 1;
});
