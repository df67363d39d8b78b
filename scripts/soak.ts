import { rmSync } from 'node:fs';
import { setPriority } from 'node:os';
import { resolve } from 'node:path';
import { copyProject } from './cli/copy-project.ts';
import { printLine, printText } from './cli/print.ts';
import { readArguments } from './cli/read-arguments.ts';
import { runCommand } from './cli/run-command.ts';
import { memoryTrend } from './soak/memory-trend.ts';
import { runSoak } from './soak/run-soak.ts';

await runCommand(async () => {
  const { minutes, seed, keep } = readArguments({
    name: 'run soak -- [options]',
    about:
      'Tests builds and "npm start" for a long time, in a temporary copy of this project. Edits articles, pictures, settings, templates and\n' +
      'styles at random, kills builds, damages the cache and the site, while two "npm start" run. After each round the site must equal a\n' +
      'clean build. Exits with 1 after a fault. Linux only.',
    options: {
      minutes: { kind: 'count', value: 'N', about: 'how long', fallback: 30 },
      seed: { kind: 'text', value: 'TEXT', about: 'another text makes other edits', fallback: '1' },
      keep: { kind: 'switch', about: 'keep the copy', fallback: false },
    },
  });
  setPriority(10);
  const root = copyProject(resolve(import.meta.dirname, '..'));
  process.once('exit', () => {
    if (!keep) rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  printText(`Copy: ${root}. Seed: ${seed}.`);
  const report = await runSoak({ root, minutes, seed, log: (line) => printText(line) });
  const { rounds, edits, kills, damages, faults, memory } = report;
  for (const fault of faults) printLine(`Fault in ${fault}`);
  for (const [number, samples] of memory.entries()) {
    const [first, last] = [samples[0], samples.at(-1)].map((sample) => Math.round((sample?.bytes ?? 0) / 1e6));
    printText(
      `Watcher ${number}: ${first} MB at first, ${last} MB at last, ${memoryTrend(samples).toFixed(2)} MB a minute`,
    );
  }
  printText(`${rounds} rounds: ${edits} edits, ${kills} killed builds, ${damages} damages; ${faults.length} faults`);
  if (faults.length > 0) process.exitCode = 1;
});
