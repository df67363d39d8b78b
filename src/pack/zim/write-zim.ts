import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ZimLabels } from './zim-labels.ts';

/** Packs an edition into a ZIM file with a full-text index. Runs `zimwriterfs`. Returns the size of the file. */
export async function writeZim(edition: string, labels: ZimLabels, out: string): Promise<number> {
  const metadata = {
    welcome: 'index.html',
    illustration: zimIllustration(edition),
    language: labels.language,
    title: labels.title,
    description: labels.description,
    creator: labels.publisher,
    publisher: labels.publisher,
    name: labels.name,
    source: labels.source,
    scraper: 'sanchika',
  };
  const options = Object.entries(metadata).map(([option, value]) => `--${option}=${value}`);
  await run([...options, edition, out]);
  return statSync(out).size;
}

function run(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const writer = spawn('zimwriterfs', args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [writer.stdout, writer.stderr]) {
      stream.on('data', (text: Buffer) => {
        output = (output + text).slice(-2000);
      });
    }
    writer.on('error', (cause) => reject(new Error(missingTools, { cause })));
    writer.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`zimwriterfs failed (exit code ${code}):\n${output.trim()}`));
    });
  });
}

const missingTools =
  'zimwriterfs, which writes ZIM files, is not installed. Install it with: sudo apt-get install zim-tools';

/** The icon of 48 by 48 pixels that lists of ZIM files show, relative to the edition. */
function zimIllustration(edition: string): string {
  const icon = readdirSync(join(edition, 'assets')).find((name) => /^icon-48-.*\.png$/.test(name));
  if (icon === undefined) throw new Error(`${edition} has no icon of 48 by 48 pixels: build the site again`);
  return `assets/${icon}`;
}
