import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { printText } from './cli/print.ts';
import { runCommand } from './cli/run-command.ts';

const project = join(import.meta.dirname, '..');

// `npm run lint`: runs the scripts `lint:…` of package.json at the same time, and prints what each reports.
await runCommand(async () => {
  const { scripts }: { readonly scripts: object } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  const names = Object.keys(scripts).filter((name) => name.startsWith('lint:'));
  for (const report of names.map(run)) printText(await report);
});

async function run(name: string): Promise<string> {
  const child = spawn(process.execPath, ['--run', name], { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, errors, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve) => child.on('close', resolve)),
  ]);
  if (code !== 0) process.exitCode = 1;
  return `${name}${code === 0 ? '' : ' failed'}\n${out}${errors}`;
}
