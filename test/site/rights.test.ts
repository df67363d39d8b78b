import { rmSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OwnArchive, ownArchive } from './own-archive.ts';

const siteLicence = 'https://creativecommons.org/licenses/by-sa/4.0/';
let archive: OwnArchive;

beforeAll(async () => {
  archive = ownArchive();
  archive.write(
    '_data/site.json',
    JSON.stringify({
      url: 'https://archive.example/',
      title: { en: 'Rain News' },
      tagline: { en: 'Old rain' },
      description: { en: 'An archive of rain.' },
      language: 'en',
      timeZone: 'UTC',
      publisher: 'The House',
      rights: { licence: 'CC-BY-SA-4.0', holder: 'The House' },
    }),
  );
  for (const [day, rights] of [
    ['01', 'CC-BY-4.0'],
    ['02', 'All rights of this story are with its author.'],
  ])
    archive.write(
      `articles/2024/05/day-${day}.md`,
      `---\ntitle: Day ${day}\ndate: 2024-05-${day}\nlang: en\nrights: ${rights}\n---\nText.\n`,
    );
  await archive.build();
});
afterAll(() => rmSync(archive.root, { recursive: true }));

const articleIn = (day: string) => {
  const { document } = parseHTML(archive.page(`2024/05/day-${day}.html`));
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const nodes = scripts.flatMap((script) => [JSON.parse(script.textContent ?? '')].flat());
  return nodes.flatMap((node) => node['@graph'] ?? [node]).find((node) => node['@type'] === 'NewsArticle');
};

test('an article without rights has those of the site', () => {
  expect(articleIn('03')).toMatchObject({ license: siteLicence, copyrightHolder: expect.anything() });
});

test('the rights of an article replace those of the site, for machines', () => {
  expect(articleIn('01')).toMatchObject({ license: 'https://creativecommons.org/licenses/by/4.0/' });
  expect(articleIn('02')).toMatchObject({ copyrightNotice: 'All rights of this story are with its author.' });
  for (const day of ['01', '02']) expect(articleIn(day)).not.toHaveProperty('copyrightHolder');
  expect(articleIn('02')).not.toHaveProperty('license');
});

test('feeds and data files give the rights of each article', () => {
  const { items } = JSON.parse(archive.page('feed.json'));
  const rightsOf = (day: string) =>
    JSON.stringify(items.find(({ url }: { readonly url: string }) => url.includes(`day-${day}`))._rights);
  expect(rightsOf('01')).toContain('by/4.0');
  expect(rightsOf('02')).toContain('with its author');
  expect(rightsOf('03')).toBe(undefined);
  const rows = archive.page('data/articles/2024.jsonl').trim().split('\n');
  const written = rows.map((row) => [JSON.parse(row).title, JSON.parse(row).rights]);
  expect(written).toContainEqual(['Day 01', 'CC-BY-4.0']);
  expect(written).toContainEqual(['Day 02', 'All rights of this story are with its author.']);
});

test('pages show the rights of their article', () => {
  expect(archive.page('2024/05/day-02.html')).toContain('All rights of this story are with its author.');
  expect(archive.page('2024/05/day-01.html')).toContain('creativecommons.org/licenses/by/4.0/');
});
