#!/usr/bin/env node
// Older versions of Node lack the function, and must still be able to load this file.
import module, { createRequire } from 'node:module';

// The program of the npm package. `npm pack` puts it beside one bundle for each command.
const commands = {
  init: 'makes a new archive in a folder',
  start: 'builds the archive, serves it on this machine, and rebuilds when files change',
  build: 'builds the archive',
  new: 'creates an article',
  import: 'imports articles',
  report: 'lists what is missing or doubtful in the articles',
  'check-settings': 'says everything that is wrong in the settings',
  check: 'checks the built site',
  pack: 'packs the site for a disk, as one file, for Kiwix, or for preservation',
  verify: 'lists files that were changed, added or lost',
  sign: 'signs a site or a package',
  publish: 'sends the changes of the site to a host',
  upgrade: 'shows what a new version changed, also in what you replaced',
};
const program = process.env.npm_command === 'exec' ? 'npx sanchika' : 'sanchika';
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const command = process.argv[2];

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Sanchika needs Node 22.18 or newer, and this is ${process.version}. Install it from https://nodejs.org, or for this folder: npm install node@24`,
  );
  process.exitCode = 1;
} else if (command === '--version') {
  console.log(createRequire(import.meta.url)('../package.json').version);
} else if (command === '--help' || command === '-h' || command === undefined) {
  const lines = Object.entries(commands).map(([name, about]) => `  ${name.padEnd(14)} ${about}`);
  console.log(
    `Usage: ${program} COMMAND [options]\n\nCommands:\n${lines.join('\n')}\n\nOptions of a command: ${program} COMMAND --help`,
  );
  if (command === undefined) process.exitCode = 1;
} else if (!Object.hasOwn(commands, command)) {
  console.error(`There is no command "${command}". The commands are ${Object.keys(commands).join(', ')}.`);
  process.exitCode = 1;
} else {
  // Node caches compiled code, and worker processes share the cache.
  const { directory } = module.enableCompileCache();
  if (directory) process.env.NODE_COMPILE_CACHE ??= directory;
  process.env.SANCHIKA_PROGRAM = program;
  process.argv.splice(2, 1);
  await import(`./${command}.js`);
}
