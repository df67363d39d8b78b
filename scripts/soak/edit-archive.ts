import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import { walkFiles } from '../../src/publish/disk/walk-files.ts';
import type { Random } from '../bench/archive/random.ts';

/** One edit of the archive in `root`. Returns what it did, for the log. */
export type Edit = (root: string, random: Random) => Promise<string> | string;

const titles = ['दिल्ली में बारिश', 'Rain in Delhi', 'चाँद पर यान', 'دریا کے پار', 'A train is late', 'Old & <new> "news"'];
const tags = ['हिन्दी', 'हिंदी', 'कम', 'काम', 'Rain', 'rain', 'रेल', 'چاند'];

/** All edits that leave the archive without errors. */
export const edits: Readonly<Record<string, Edit>> = {
  add: (root, random) => {
    const day = `${2015 + random.below(9)}/${two(1 + random.below(12))}/${two(1 + random.below(28))}`;
    const file = `articles/${day}/soak-${random.below(1e6)}.md`;
    write(join(root, file), articleText(day.replaceAll('/', '-'), random));
    return file;
  },
  change: (root, random) => {
    const file = pickArticle(root, random);
    const text = readFileSync(join(root, file), 'utf8');
    writeFileSync(
      join(root, file),
      text.replace(/^title: .*$/m, `title: ${JSON.stringify(`${random.pick(titles)} ${random.below(100)}`)}`),
    );
    return file;
  },
  'change in two steps': async (root, random) => {
    const file = pickArticle(root, random);
    const text = `${readFileSync(join(root, file), 'utf8')}\nA line more: ${random.below(1e6)}.\n`;
    writeFileSync(join(root, file), text.slice(0, Math.floor(text.length / 2)));
    await wait(random.below(300));
    writeFileSync(join(root, file), text);
    return file;
  },
  'change by rename': (root, random) => {
    const file = join(root, pickArticle(root, random));
    writeFileSync(`${file}~`, `${readFileSync(file, 'utf8')}\nAnother line: ${random.below(1e6)}.\n`);
    renameSync(`${file}~`, file);
    return file;
  },
  remove: (root, random) => {
    const file = pickArticle(root, random, /soak-/);
    rmSync(join(root, file), { force: true });
    return file;
  },
  rename: (root, random) => {
    const file = pickArticle(root, random, /soak-/);
    const to = `${dirname(file)}/soak-${random.below(1e6)}.md`;
    if (existsSync(join(root, file))) renameSync(join(root, file), join(root, to));
    return `${file} to ${to}`;
  },
  picture: async (root, random) => {
    const file = `articles/soak-${random.below(3)}.png`;
    const background = { r: random.below(256), g: random.below(256), b: random.below(256) };
    const size = { width: 300 + random.below(900), height: 300, channels: 3 as const };
    writeFileSync(
      join(root, file),
      await sharp({ create: { ...size, background } })
        .png()
        .toBuffer(),
    );
    return file;
  },
  settings: (root, random) => {
    const file = join(root, '_data/site.json');
    const site: object = JSON.parse(readFileSync(file, 'utf8'));
    const pageSize = 5 + random.below(20);
    writeFileSync(file, JSON.stringify({ ...site, pageSize, publisher: `Soak ${random.below(100)}` }));
    return `pageSize ${pageSize}`;
  },
  template: (root, random) => {
    const file = join(root, '_includes/partials/footer.njk');
    const text = readFileSync(file, 'utf8').replace(/<p>Soak \d+<\/p>\n/, '');
    writeFileSync(file, text.replace('<p class="imprint">', `<p>Soak ${random.below(100)}</p>\n<p class="imprint">`));
    return 'footer.njk';
  },
  style: (root, random) => {
    const file = join(root, 'src/theme/styles/base/tokens.css');
    const text = readFileSync(file, 'utf8').replace(/\n:root \{ --soak: \d+; \}\n/, '');
    writeFileSync(file, `${text}\n:root { --soak: ${random.below(100)}; }\n`);
    return 'tokens.css';
  },
  'move the articles away and back': async (root, random) => {
    renameSync(join(root, 'articles'), join(root, 'articles-away'));
    await wait(random.below(3000));
    renameSync(join(root, 'articles-away'), join(root, 'articles'));
    return 'articles';
  },
  'break and mend': async (root, random) => {
    const file = join(root, pickArticle(root, random));
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, random.pick(['---\ntitle: [\n---\n', text.replace('title:', 'titel:'), '']));
    await wait(random.below(4000));
    writeFileSync(file, text);
    return file;
  },
  'many at once': (root, random) => {
    for (let count = 0; count < 60; count++) {
      const file = join(root, pickArticle(root, random));
      writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()} ${count}\n`);
    }
    return '60 writes';
  },
};

function articleText(day: string, random: Random): string {
  const fields = {
    title: `${random.pick(titles)} ${random.below(100)}`,
    date: day,
    lang: random.pick(['hi', 'en', 'ur']),
    section: random.pick(['world', 'india']),
    tags: [random.pick(tags)],
    authors: [random.pick(['मीरा', 'Arun'])],
    ...(random.chance(0.2) ? { series: 'मौसम' } : {}),
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const words = Array.from({ length: 20 + random.below(100) }, () => random.pick([...titles, ...tags]));
  return `---\n${lines.join('\n')}\n---\n\n${words.join(' ').replaceAll('<', '\\<')}.\n`;
}

function pickArticle(root: string, random: Random, form = /./): string {
  const files = walkFiles(join(root, 'articles')).files.filter((file) => file.endsWith('.md') && form.test(file));
  return files.length === 0 ? 'articles/soak-none.md' : `articles/${random.pick(files.toSorted())}`;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
