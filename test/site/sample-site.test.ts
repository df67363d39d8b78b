import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser, parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import { addressIssues } from '../../src/articles/files/address.ts';
import { checkSite } from '../../src/check/check-site.ts';
import { type Finding, findingLine } from '../../src/check/findings/finding.ts';
import { type SampleSite, sampleSite } from './sample-site.ts';

const address = 'https://sanchika.example.org/';
const seed = '2023/07/27/kim-shoigu.html';
let site: SampleSite;
beforeAll(async () => {
  site = await sampleSite();
});

const articles = (): readonly string[] => site.pages.filter((path) => /^\d{4}\/\d\d\/\d\d\/(?!index\.)/.test(path));
const texts = (page: Document, selector: string): readonly string[] =>
  [...page.querySelectorAll(selector)].map((element) => element.textContent?.replace(/\s+/g, ' ').trim() ?? '');
const xml = (path: string) => new DOMParser().parseFromString(site.text(path), 'text/xml');
const valuesOf = (path: string, tag: string): readonly string[] =>
  [...xml(path).querySelectorAll(tag)].map((element) => element.textContent ?? '');

test('the check reports no problems', async () => {
  const findings: Finding[] = [];
  await checkSite({ out: site.out, workers: 0, base: address, onFinding: (finding) => findings.push(finding) });
  expect(findings.map(findingLine)).toEqual([]);
});

test('no article can take the place of a file of the site', () => {
  const own = [...site.manifest.keys()].filter((path) => !articles().includes(path));
  const inPlace = own.filter((path) => path.endsWith('.html')).map((path) => path.replace('.html', '.md'));
  const below = own.flatMap((path) => [`${path}/a.md`, `${path.toUpperCase()}/a/b.md`]);
  expect([...inPlace, ...below].filter((path) => addressIssues(path).length === 0)).toEqual([]);
});

test('has every kind of page and file that a reader or a machine asks for', () => {
  for (const path of [
    'index.html',
    '404.html',
    'about.html',
    'search.html',
    'years.html',
    '2023/index.html',
    '2023/07/index.html',
    '2023/07/27/index.html',
    seed,
    'tags/index.html',
    'sections/world/index.html',
    'authors/index.html',
    'editors/index.html',
    'places/index.html',
    'series/index.html',
    'languages/index.html',
    'feed.xml',
    'feed.json',
    'sections/world/feed.xml',
    'sitemap.xml',
    'robots.txt',
    'opensearch.xml',
    'site.webmanifest',
  ]) {
    expect([...site.manifest.keys()], path).toContain(path);
  }
  expect(articles().length).toBeGreaterThan(55);
});

test('every page has one heading, one main part, a description, a language and a title of its own', () => {
  const titles = new Map<string, string>();
  for (const path of site.pages) {
    const page = site.page(path);
    expect(texts(page, 'h1'), path).toHaveLength(1);
    expect(page.querySelector('meta[name="description"]')?.getAttribute('content'), path).toMatch(/\S{2}/);
    expect(page.documentElement.getAttribute('lang'), path).toMatch(/^(hi|en|ur)$/);
    expect(page.querySelectorAll('main'), path).toHaveLength(1);
    const lang = page.documentElement.getAttribute('lang');
    const kind = path.split('/')[0]; // Urdu is a language and a topic
    const title = `${kind} ${lang} ${page.title}`;
    expect([titles.get(title), path], 'two pages of one title').toEqual([undefined, path]);
    titles.set(title, path);
  }
});

test('every page has its canonical address', () => {
  for (const path of site.pages.filter((each) => each !== '404.html')) {
    const canonical = site.page(path).querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
    expect(canonical.replace(/\/index\.html$/, '/'), path).toBe(
      `${address}${encodeURI(path)}`.replace(/\/index\.html$/, '/'),
    );
  }
});

test('the sitemaps list every page once, and nothing else', () => {
  const maps = valuesOf('sitemap.xml', 'loc').map((each) => each.slice(address.length));
  const listed = maps.flatMap((path) => valuesOf(path, 'loc'));
  const expected = site.pages.filter((path) => !['404.html', 'search.html'].includes(path) && !isWithdrawn(path));
  const normal = (each: string): string => each.replace(/(^|\/)index\.html$/, '$1');
  const found = listed.map((each) => normal(decodeURI(each.slice(address.length))));
  expect(found.filter((path) => path !== 'search.html').toSorted()).toEqual(expected.map(normal).toSorted());
  expect(new Set(found).size).toBe(found.length);
});

const isWithdrawn = (path: string): boolean =>
  site.page(path).querySelector('meta[name="robots"]')?.getAttribute('content')?.includes('noindex') ?? false;

describe('the article of the meeting', () => {
  test.each([
    ['headline', 'h1', /^प्योंगयांग में रूसी रक्षा मंत्री शोइगु से मिले किम/],
    ['standfirst', '.standfirst', /विराम की 70वीं वर्षगाँठ/],
    ['byline', '[rel="author"]', /^संचिका समाचार$/],
    ['editor', 'article a[href*="/editors/"]', /^कविता रावत$/],
    ['wire credit', 'article', /एजेंसी/],
    ['time of the update', 'article time', /10:26/],
    ['caption', 'figcaption', /^बुधवार की बैठक/],
    ['credit of the picture', 'figcaption', /चित्र: संचिका/],
    ['dateline', '.dateline', /^सियोल/],
    ['first sub-heading', '.body h2', /^सुरक्षा के सवालों पर एक राय/],
  ])('shows its %s', (_, selector, expected) => {
    expect(texts(site.page(seed), selector).join('\n')).toMatch(expected);
  });

  test('has a picture with its size, its words and its older formats', () => {
    const picture = site.page(seed).querySelector('article picture');
    const image = picture?.querySelector('img');
    expect(Number(image?.getAttribute('width'))).toBeGreaterThan(300);
    expect(Number(image?.getAttribute('height'))).toBeGreaterThan(200);
    expect(image?.getAttribute('alt')).toMatch(/एक लंबी मेज़/);
    const types = [...(picture?.querySelectorAll('source') ?? [])].map((source) => source.getAttribute('type'));
    expect(types.slice(0, 2)).toEqual(['image/avif', 'image/webp']);
  });

  test('has linked data for machines', () => {
    const page = site.page(seed);
    const [block] = [...page.querySelectorAll('script[type="application/ld+json"]')];
    const graph: readonly Record<string, unknown>[] = JSON.parse(block?.textContent ?? '{}')['@graph'];
    const news = graph.find((node) => node['@type'] === 'NewsArticle');
    expect(news).toMatchObject({
      inLanguage: 'hi',
      datePublished: '2023-07-27T09:40:00+05:30',
      dateModified: '2023-07-27T10:26:00+05:30',
    });
    expect(graph.some((node) => node['@type'] === 'BreadcrumbList')).toBe(true);
    expect(page.querySelector('meta[name="DC.type"]')?.getAttribute('content')).toBe('newspaperArticle');
    expect(page.querySelector('meta[name="citation_title"]')?.getAttribute('content')).toMatch(/^प्योंगयांग/);
  });
});

test('every article leads to its day, its section and its neighbours', () => {
  for (const path of articles().filter((each) => !isWithdrawn(each))) {
    const links = [...site.page(path).querySelectorAll('main a[href], .breadcrumbs a[href]')].map((link) =>
      decodeURI(new URL(link.getAttribute('href') ?? '', `${address}${encodeURI(path)}`).pathname.slice(1)),
    );
    const day = links.filter((link) => /^\d{4}\/\d\d\/\d\d\/index\.html$/.test(link));
    expect(day.length, path).toBeGreaterThan(0);
    expect(
      links.some((link) => link.startsWith('sections/')),
      path,
    ).toBe(true);
    expect(links.filter((link) => articles().includes(link) && link !== path).length, path).toBeGreaterThan(0);
  }
});

test('articles have the direction of their script and labels in their language', () => {
  const languages = new Map<string, number>();
  for (const path of articles()) {
    const root = site.page(path).documentElement;
    const lang = root.getAttribute('lang') ?? '';
    expect(root.getAttribute('dir'), path).toBe(lang === 'ur' ? 'rtl' : 'ltr');
    languages.set(lang, (languages.get(lang) ?? 0) + 1);
  }
  expect(languages.get('ur')).toBeGreaterThanOrEqual(2);
  expect(Math.min(languages.get('hi') ?? 0, languages.get('en') ?? 0)).toBeGreaterThan(20);
});

test('a withdrawn article keeps its address, gives its reason, and is in no list, feed or search', () => {
  const [path = ''] = articles().filter(isWithdrawn);
  const page = site.page(path);
  expect(texts(page, '.body p')).toEqual([]);
  expect(page.querySelector('main')?.textContent).toMatch(/withdrawn|वापस|واپس/i);
  const name = path.split('/').at(-1) ?? '';
  for (const list of [
    'feed.xml',
    'feed.json',
    'index.html',
    ...site.pages.filter((each) => each.startsWith('tags/')),
  ]) {
    expect(site.text(list), list).not.toContain(name);
  }
});

test('the feeds hold the newest articles, newest first, at absolute addresses', () => {
  const ids = valuesOf('feed.xml', 'entry > id');
  const published = valuesOf('feed.xml', 'entry > published').map((each) => Date.parse(each));
  expect(published).toEqual(published.toSorted((a, b) => b - a));
  expect(ids.length).toBeGreaterThan(19);
  for (const id of ids) expect(existsSync(join(site.out, decodeURI(id.slice(address.length)))), id).toBe(true);
  const { items } = JSON.parse(site.text('feed.json'));
  expect(items.map(({ url }: { url: string }) => url)).toEqual(ids);
});

test('the search page asks for names only where the archive has some', () => {
  const hidden = [...site.page('search.html').querySelectorAll('.search-limits p[hidden] input')];
  expect(hidden.map((field) => field.getAttribute('name'))).toEqual(['publication']);
});

test('the search page knows what it can be asked without a script', () => {
  const page = site.page('search.html');
  expect(page.querySelector('form input[name="q"]')).not.toBeNull();
  const help = parseHTML(page.querySelector('noscript')?.innerHTML ?? '').document;
  expect([...help.querySelectorAll('a[href]')].length).toBeGreaterThan(1);
});
