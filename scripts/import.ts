import { readImportArguments } from './cli/import-arguments.ts';
import { runCommand } from './cli/run-command.ts';

await runCommand(async () => {
  const args = readImportArguments();
  // Loaded after the arguments are read, so that `--help` and errors in them are fast.
  const { importSources } = await import('./import/import-sources.ts');
  process.exitCode = await importSources(args);
});
