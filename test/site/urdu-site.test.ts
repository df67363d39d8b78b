import { rmSync } from 'node:fs';
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
