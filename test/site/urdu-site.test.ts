import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { walkFiles } from '../../src/publish/disk/walk-files.ts';
import { type OwnArchive, ownArchive } from './own-archive.ts';

describe('a site in Urdu of a folder with several languages', () => {
  let archive: OwnArchive;
  const article = (name: string, lang: string, more = '') =>
    archive.write(
      `articles/2024/05/${name}.md`,
      `---\ntitle: بارش ${name}\ndate: 2024-05-0${name.at(-1)}\nlang: ${lang}\ntags: [بارش]\n${more}\n---\nلاہور میں بارش ہوئی۔\n`,
    );

  beforeAll(async () => {
    archive = ownArchive();
    archive.write(
      '_data/site.json',
      JSON.stringify({
        ...{ title: { ur: 'اخبار' }, tagline: { ur: 'خبریں' }, description: { ur: 'خبریں' }, publisher: 'اخبار' },
        ...{ url: 'https://urdu.example/', language: 'ur', timeZone: 'Asia/Karachi', pageSize: 5 },
        articleLanguages: ['ur'],
      }),
    );
    for (let day = 1; day < 9; day += 1) article(`ur-${day}`, 'ur', day === 1 ? 'translations: [2024/05/hi-1]' : '');
    article('hi-1', 'hi');
    await archive.build();
  });
  afterAll(() => rmSync(archive.root, { recursive: true }));

  test('has only its articles, and every page runs from right to left', () => {
    const pages = walkFiles(join(archive.root, '_site')).files.filter((file) => file.endsWith('.html'));
    expect(pages).toContain('2024/05/ur-1.html');
    expect(pages.filter((file) => /day-0\d|hi-1/.test(file))).toEqual([]);
    for (const file of pages) expect(archive.page(file)).toContain('<html lang="ur" dir="rtl">');
    expect(archive.page('index.html')).not.toMatch(/dir="ltr"/);
    expect(archive.page('2024/index.html')).toContain('dir="rtl"');
  });

  test('is the same after an update, and loses an article that changes its language', async () => {
    expect((await archive.build()).pages.rendered).toBe(0);
    article('ur-8', 'hi');
    await archive.build();
    expect(walkFiles(join(archive.root, '_site')).files).not.toContain('2024/05/ur-8.html');
  });
});

describe('Nastaliq and all that belongs to it', () => {
  const archive = ownArchive();
  const urdu = 'articles/2024/05/urdu.md';
  const settings = {
    ...{ title: { en: 'News' }, tagline: { en: 'News' }, description: { en: 'News' }, publisher: 'News' },
    ...{ url: 'https://news.example/', language: 'en', timeZone: 'Asia/Karachi' },
  };
  const set = (more: object) => archive.write('_data/site.json', JSON.stringify({ ...settings, ...more }));
  const assets = () =>
    walkFiles(join(archive.root, '_site'))
      .files.map((file) => file.replace(/-[A-Z0-9]{8}\./, '.'))
      .filter((file) => /^assets\/(?:ur|nastaliq)\./.test(file));
  const all = ['assets/nastaliq.js', 'assets/nastaliq.woff2', 'assets/ur.css'];
  const preload = /<link rel="preload" class="nastaliq" href="[./]*assets\/nastaliq-\w+\.woff2"[^>]* media="not all">/;
  afterAll(() => rmSync(archive.root, { recursive: true }));

  test('are on a site only while it has an article in Urdu', async () => {
    set({});
    await archive.build();
    expect(assets()).toEqual([]);
    expect(archive.page('licences.txt')).not.toContain('nastaliq');
    archive.write(urdu, '---\ntitle: بارش\ndate: 2024-05-04\nlang: ur\n---\nلاہور میں بارش ہوئی۔\n');
    await archive.build();
    expect(assets()).toEqual(all);
    expect(archive.page('licences.txt')).toContain('notofonts/nastaliq');
    expect(archive.page('2024/05/urdu.html')).toMatch(preload);
    expect(archive.page('2024/05/urdu.html')).toContain('<a class="nameplate" lang="en" href=');
    expect(archive.page('2024/05/day-01.html')).toContain('<a class="nameplate" href=');
    expect(archive.page('2024/05/day-01.html')).not.toMatch(/nastaliq|assets\/ur-/);
    archive.remove(urdu);
    await archive.build();
    expect(assets()).toEqual([]);
    expect(archive.page('licences.txt')).not.toContain('nastaliq');
  });

  test('are on a site with a page of the owner in Urdu', async () => {
    archive.write('pages/imprint.md', '---\ntitle: پتا\nlang: ur\n---\nلاہور\n');
    await archive.build();
    expect(assets()).toEqual(all);
    archive.remove('pages/imprint.md');
  });

  test('give way to a font of the owner that has the letters of Urdu', async () => {
    archive.write('fonts/own.woff2', readFileSync('src/theme/fonts/sans/naskh.woff2'));
    set({ language: 'ur', fonts: { text: ['fonts/own.woff2'] }, title: { ur: 'خبریں' } });
    await archive.build();
    expect(assets()).toEqual(['assets/nastaliq.js', 'assets/ur.css']);
    const home = archive.page('index.html');
    expect(home).not.toMatch(preload);
    expect(archive.page(/assets\/main-\w+\.css/.exec(home)?.[0] ?? '')).toContain('--urdu:"Archive Text"');
    expect(archive.page(/assets\/ur-\w+\.css/.exec(home)?.[0] ?? '')).toMatch(/url\("?\.\/own-\w+\.woff2"?\)/);
    expect(archive.page('licences.txt')).not.toContain('notofonts/nastaliq');
  });
});
