import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Site } from '../../../src/settings/site.ts';
import type { ArchiveMaker } from '../archive/archive-maker.ts';
import { hugoArticle } from './hugo-article.ts';
import { hugoConfig } from './hugo-config.ts';

const layouts = fileURLToPath(new URL('./layouts/', import.meta.url));
const strings = fileURLToPath(new URL('../../../_data/strings/', import.meta.url));

export interface HugoPlan {
  readonly site: Site;
  readonly maker: ArchiveMaker;
  readonly articles: number;
  /** The styles, fonts, icons and scripts of our built site, which Hugo copies. */
  readonly assets: string;
}

/** Writes the source files of a Hugo site with the same articles into a folder. */
export function writeHugoSite({ site, maker, articles, assets }: HugoPlan, folder: string): void {
  const write = (path: string, text: string) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  write('config.json', JSON.stringify(hugoConfig(site)));
  cpSync(layouts, join(folder, 'layouts'), { recursive: true });
  cpSync(strings, join(folder, 'data/strings'), { recursive: true });
  cpSync(assets, join(folder, 'static/assets'), { recursive: true });
  for (const [name, data] of Object.entries(calendarData(['hi', 'en'])))
    write(`data/${name}.json`, JSON.stringify(data));
  write('data/assets.json', JSON.stringify(assetNames(assets)));
  for (const [name, layout] of Object.entries({ years: 'years', search: 'plain', about: 'plain' })) {
    write(`content/${name}.md`, frontMatter({ title: name, layout, _build: { list: 'never' } }));
  }
  for (const path of writeArticles(maker, articles, write)) {
    write(`content/${path}/_index.md`, frontMatter(dateSection(path)));
  }
}

/** Writes the articles and returns their years, months and days. */
function writeArticles(
  { article }: ArchiveMaker,
  count: number,
  write: (path: string, text: string) => void,
): ReadonlySet<string> {
  const dates = new Set<string>();
  for (let index = 0; index < count; index++) {
    const made = article(index);
    write(`content/${made.address}.md`, hugoArticle(made));
    for (const length of ['2004'.length, '2004/01'.length, '2004/01/01'.length])
      dates.add(made.address.slice(0, length));
  }
  return dates;
}

function dateSection(path: string): object {
  const type = ['year', 'month', 'day'][path.split('/').length - 1];
  return { title: path.replaceAll('/', '-'), type };
}

function frontMatter(fields: object): string {
  return `---\n${JSON.stringify(fields)}\n---\n`;
}

// main-NONMECEF.css => main.css
function assetNames(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(readdirSync(folder).map((file) => [file.replace(/-[0-9A-Z]{8}(?=\.)/, ''), file]));
}

/** Names of months and weekdays in all languages; Hugo has only those of the site's language. */
function calendarData(languages: readonly string[]) {
  const name = (language: string, options: Intl.DateTimeFormatOptions, month: number, day: number) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(Date.UTC(2024, month, day));
  const each = <Value>(make: (language: string) => Value) =>
    Object.fromEntries(languages.map((language) => [language, make(language)]));
  return {
    months: each((language) => Array.from({ length: 12 }, (_, month) => name(language, { month: 'long' }, month, 1))),
    // 1 January 2024 is a Monday.
    weekdays: each((language) =>
      Array.from({ length: 7 }, (_, day) => ({
        full: name(language, { weekday: 'long' }, 0, day + 1),
        short: name(language, { weekday: 'short' }, 0, day + 1),
      })),
    ),
  };
}
