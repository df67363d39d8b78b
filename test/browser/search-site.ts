import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';
import { navigation } from '../../src/pages/addresses.ts';
import { filters } from '../../src/render/filters/index.ts';
import { buildShard } from '../../src/search/build-shard.ts';
import { planShards } from '../../src/search/plan-shards.ts';
import { byNewest, type SearchRecord } from '../../src/search/search-record.ts';
import { writeSearchTable } from '../../src/search/write-search-table.ts';
import type { VocabularyEntry } from '../../src/settings/vocabulary.ts';
import { bundleAssets } from '../../src/theme/bundle-assets.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** What a search page is made with besides its articles. */
export interface SearchSiteOptions {
  readonly vocabulary?: readonly VocabularyEntry[];
  readonly lang?: string;
}

/** A site of nothing but a search page, its index, and a plain page for each article: what the search needs to be tried. */
export async function writeSearchSite(
  records: readonly SearchRecord[],
  out: string,
  { vocabulary = [], lang = 'en' }: SearchSiteOptions = {},
): Promise<void> {
  await mkdir(out, { recursive: true });
  const months = new Map<string, number>();
  for (const { day } of records) months.set(day.slice(0, 7), (months.get(day.slice(0, 7)) ?? 0) + 1);
  const shards = [];
  for (const shard of planShards(months)) {
    const own = records.filter(({ day }) => day.slice(0, 7) >= shard.from && day.slice(0, 7) <= shard.to);
    shards.push({ shard, built: await buildShard(own.toSorted(byNewest), join(out, 'search', shard.name)) });
  }
  await writeSearchTable({ shards, vocabulary }, join(out, 'search'));
  await writeFile(join(out, 'search.html'), await searchPage(records, out, lang));
  for (const record of records) {
    const file = join(out, decodeURI(record.url));
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(
      file,
      `<!doctype html><html lang="${record.lang}"><title>${record.title}</title><main>${record.text}</main>`,
    );
  }
}

async function searchPage(records: readonly SearchRecord[], out: string, lang: string): Promise<string> {
  const strings = Object.fromEntries(
    await Promise.all(
      ['en', 'hi', 'ur'].map(async (tongue) => [
        tongue,
        JSON.parse(await readFile(join(project, `_data/strings/${tongue}.json`), 'utf8')),
      ]),
    ),
  );
  const environment = new nunjucks.Environment(
    new nunjucks.FileSystemLoader([join(project, '_includes'), join(project, 'src/pages')]),
    { autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true },
  );
  for (const [name, filter] of Object.entries(filters)) environment.addFilter(name, filter);
  const template = await readFile(join(project, 'src/pages/search.njk'), 'utf8');
  const bundled = await bundleAssets(out);
  const icon = 'icon.png';
  const assets = { ...bundled, icons: { svg: icon, png48: icon, png180: icon, png192: icon, png512: icon } };
  const sections = new Map(records.flatMap(({ section }) => (section ? [[section.key, section.name]] : [])));
  return environment.renderString(template.replace(/^---\n[\s\S]*?\n---\n/, ''), {
    strings,
    site: JSON.parse(await readFile(join(project, '_data/site.json'), 'utf8')),
    assets,
    navigation: navigation(['section', 'tag']),
    record: {
      kind: 'search',
      file: 'search.html',
      url: 'search.html',
      lang,
      dir: lang === 'ur' ? 'rtl' : 'ltr',
      root: '',
      canonical: 'https://archive.example/search.html',
      title: '',
      description: '',
      breadcrumbs: [],
      figures: { articles: records.length, facets: [] },
      years: [...new Set(records.map(({ day }) => day.slice(0, 4)))].toSorted().toReversed(),
      sections: [...sections].map(([key, name]) => ({ facet: 'section', key, name, url: '' })),
      languages: [...new Set(records.map((record) => record.lang))].map((key) => ({ key, name: key, url: '' })),
      series: [],
    },
  });
}
