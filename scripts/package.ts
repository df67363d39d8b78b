import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../src/settings/files/project-root.ts';
import { printText } from './cli/print.ts';
import { readArguments } from './cli/read-arguments.ts';
import { runCommand } from './cli/run-command.ts';
import { bundleCommands } from './package/bundle-commands.ts';

await runCommand(async () => {
  // Before `npm run pack`, which packs an archive, npm starts this too.
  if (process.env.npm_lifecycle_event === 'prepack' && process.env.npm_command?.startsWith('run')) return;
  readArguments({
    name: 'pack (for developers)',
    about: 'Writes the code of the npm package to dist: one bundle for each command. `npm pack` runs this.',
    options: {},
  });
  const dist = join(projectRoot, 'dist');
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  const files = await bundleCommands(projectRoot, dist);
  copyFileSync(join(projectRoot, 'scripts/sanchika.js'), join(dist, 'sanchika.js'));
  copyFileSync(join(projectRoot, 'src/serve/live-reload-client.js'), join(dist, 'live-reload-client.js'));
  writeFileSync(join(dist, 'package.json'), '{ "type": "module" }\n');
  printText(`dist: ${files} files`);
});
