import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { madeText, withChanges } from '../unit/catalog/copies/made-text.ts';
import { type OwnArchive, ownArchive } from './own-archive.ts';

describe('a story that was printed twice', () => {
  let archive: OwnArchive;
  const text = madeText(1, 120);
  const article = (name: string, fields: string, body: string) =>
    archive.write(`articles/2024/05/${name}.md`, `---\n${fields}\nlang: en\n---\n${body}\n`);
  const copiesOn = (name: string) =>
    /aria-labelledby="copies">.*?<\/section>/s.exec(archive.page(`2024/05/${name}.html`))?.[0].replace(/\s+/g, ' ');

  beforeAll(() => {
    archive = ownArchive();
    article('first', 'title: Ferry returns\ndate: 2024-05-04', text);
    article('second', 'title: Boat is back\ndate: 2024-05-06\npublication: The Herald', withChanges(text, 12));
  });
  afterAll(() => rmSync(archive.root, { recursive: true }));

  test('says on each page where else it was printed, and what differs', async () => {
    article('second', 'title: Boat is back\ndate: 2024-05-06\npublication: The Herald', `${text} Three words more.`);
    await archive.build();
    expect(copiesOn('first')).toMatch(/Also printed as.*second\.html">Boat is back<.*The Herald.*6 May 2024/);
    expect(copiesOn('first')).toContain('<small>different headline</small> · <small>3 words longer</small>');
    expect(copiesOn('second')).toMatch(/first\.html">Ferry returns<.*4 May 2024/);
    expect(copiesOn('second')).toContain('<small>3 words shorter</small>');
    expect(archive.page('2024/05/day-01.html')).not.toContain('copies');
  });

  test('renders the pages of its copies only when one of them changes', async () => {
    article('second', 'title: Ferry returns\ndate: 2024-05-06\npublication: The Herald', text);
    const { pages } = await archive.build();
    expect(pages.rendered).toBeLessThan(20);
    expect(copiesOn('first')).toContain('<small>same headline</small></span>');
    expect((await archive.build()).pages.rendered).toBe(0);
    article('second', 'title: Ferry returns\ndate: 2024-05-06', madeText(2, 120));
    await archive.build();
    expect(copiesOn('first')).toBeUndefined();
  });

  test('is two stories if the settings say so', async () => {
    article('second', 'title: Boat is back\ndate: 2024-05-06', text);
    archive.write('_data/site.json', JSON.stringify({ ...settings, copies: false }));
    await archive.build();
    expect(copiesOn('first')).toBeUndefined();
    archive.write('_data/site.json', JSON.stringify(settings));
    await archive.build();
    expect(copiesOn('first')).toContain('Boat is back');
  });
});

const settings = {
  ...{ title: { en: 'Archive' }, tagline: { en: 'News' }, description: { en: 'News' }, publisher: 'Archive' },
  ...{ url: 'https://archive.example/', language: 'en', timeZone: 'UTC' },
};
