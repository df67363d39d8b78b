import { spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { slug } from '../../language/slug.ts';
import type { Site } from '../../settings/site.ts';
import { zimIllustration } from './illustration.ts';
import { languageCode } from './language-code.ts';

/** What a ZIM file says of itself. */
export interface ZimLabels {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly publisher: string;
  readonly name: string;
  readonly source: string;
}

/** Longer texts of a ZIM's own break the tools that list it. */
const longest = { title: 30, description: 80 } as const;

export function zimLabels({ title, tagline, language, publisher, url }: Site): ZimLabels {
  const own = (text: Readonly<Record<string, string>>) => text[language] ?? Object.values(text)[0] ?? '';
  const code = languageCode(language);
  return {
    title: cut(own(title), longest.title),
    description: cut(own(tagline), longest.description),
    language: code,
    publisher,
    name: `${slug(own(title))}_${code}`,
    source: url,
  };
}

/** Whole graphemes up to a number of letters. */
function cut(text: string, length: number): string {
  let short = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (short.length + segment.length > length) break;
    short += segment;
  }
  return short;
}

/** Packs the folder of an edition into a ZIM file with a full-text index, by `zimwriterfs`. Returns its size. */
export async function writeZim(edition: string, labels: ZimLabels, out: string): Promise<number> {
  mkdirSync(dirname(resolve(out)), { recursive: true });
  const part = join(dirname(resolve(out)), `.${basename(out)}.part.zim`);
  rmSync(part, { force: true });
  const given = {
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
  const options = Object.entries(given).map(([option, value]) => `--${option}=${value}`);
  try {
    await run([...options, edition, part]);
    renameSync(part, out);
  } finally {
    rmSync(part, { force: true });
  }
  return statSync(out).size;
}

function run(given: readonly string[]): Promise<void> {
  return new Promise((done, fail) => {
    const writer = spawn('zimwriterfs', given, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [writer.stdout, writer.stderr]) {
      stream.on('data', (text: Buffer) => {
        said = (said + text).slice(-2000);
      });
    }
    writer.on('error', (cause) => fail(new Error(missingTools, { cause })));
    writer.on('close', (code) => {
      if (code === 0) done();
      else fail(new Error(`zimwriterfs gave up (exit code ${code}):\n${said.trim()}`));
    });
  });
}

const missingTools =
  'A ZIM file is made by zimwriterfs, which is not here. Install it with: sudo apt-get install zim-tools';
