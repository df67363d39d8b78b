import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ProblemsError } from '../../src/settings/files/problem.ts';
import { type OwnArchive, ownArchive } from './own-archive.ts';

describe('versions of a story in several languages', () => {
  let archive: OwnArchive;
  const article = (name: string, fields: string) =>
    archive.write(`articles/2024/05/${name}.md`, `---\ntitle: ${name}\ndate: 2024-05-04\n${fields}\n---\nText.\n`);
  const problems = () =>
    archive.build().then(
      () => [],
      (error) => (error instanceof ProblemsError ? error.problems : [String(error)]),
    );

  beforeAll(() => {
    archive = ownArchive();
  });
  afterAll(() => rmSync(archive.root, { recursive: true }));

  test('are linked both ways, in the head, for machines, and in their own language', async () => {
    article('day-hi', 'lang: hi\ntranslations: [/2024/05/day-01.html]');
    await archive.build();
    const [english, hindi] = ['day-01', 'day-hi'].map((name) => archive.page(`2024/05/${name}.html`));
    for (const page of [english, hindi])
      for (const [lang, name] of [
        ['hi', 'day-hi'],
        ['en', 'day-01'],
        ['x-default', 'day-01'],
      ])
        expect(page).toMatch(new RegExp(`<link rel="alternate" hreflang="${lang}" href="[^"]*/2024/05/${name}.html">`));
    expect(english).toMatch(/<a href="[^"]*day-hi\.html" rel="alternate" lang="hi"[^>]*>हिन्दी<\/a>/);
    expect(hindi).toMatch(/<a href="[^"]*day-01\.html" rel="alternate" lang="en"[^>]*>English<\/a>/);
    expect(english).toContain('"workTranslation":[{"@type":"NewsArticle"');
    expect(hindi).toContain('"translationOfWork":{"@type":"NewsArticle"');
    expect(archive.page('2024/05/day-02.html')).not.toContain('x-default');
  });

  test('render nothing but the pages that show them', async () => {
    article('day-hi', 'lang: hi\nsummary: New.\ntranslations: [2024/05/day-01]');
    const { pages } = await archive.build();
    expect(pages.rendered).toBeLessThan(20);
    expect((await archive.build()).pages.rendered).toBe(0);
  });

  test.each([
    ['translations: [2024/05/dya-02]', 'names a translation that does not exist', '2024/05/day-02'],
    ['translations: day-03', 'names a translation that does not exist', '2024/05/day-03'],
    ['translations: [2023/day-02]', 'names a translation that does not exist', '2024/05/day-02'],
    ['translations: [2024/05/bad]', 'names itself', 'other language'],
    ['translations: [2024/05/day-01]', 'two versions in one language (en)', 'lang'],
    ['translations: [https://archive.example/a.html]', 'is not the address of an article', '2023/07/27/kim-shoigu'],
  ])('refuses %s', async (fields, message, remedy) => {
    article('bad', `lang: en\n${fields}`);
    const found = await problems();
    expect(found).toEqual([
      expect.objectContaining({
        message: expect.stringContaining(message),
        remedy: expect.stringContaining(remedy),
        file: expect.stringMatching(/(?:bad|day-hi)\.md$/),
        line: expect.any(Number),
      }),
    ]);
    archive.remove('articles/2024/05/bad.md');
    expect(await problems()).toEqual([]);
  });
});
