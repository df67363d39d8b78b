import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownArchive } from './own-archive.ts';

const archive = ownArchive();
afterAll(() => rmSync(archive.root, { recursive: true }));

const settings = (own: object) =>
  JSON.stringify({
    ...{ title: { en: 'Own' }, tagline: { en: 'Own' }, description: { en: 'Own' }, publisher: 'Own' },
    ...{ url: 'https://own.example/', language: 'en', timeZone: 'UTC', oldAddressPages: true, ...own },
  });

/** Each changes one file of an archive beside its articles. */
const changes: Readonly<Record<string, readonly [file: string, text: string]>> = {
  'former pages': ['_data/former-pages.json', JSON.stringify({ '/category/desh/': 'sections/World' })],
  'other former pages': ['_data/former-pages.json', JSON.stringify({ '/desh/': 'tags/Rain' })],
  'a profile': ['_data/terms/tags/rain.md', '---\nname: Rain\n---\nWater.\n'],
  'a page': ['pages/imprint.md', '---\ntitle: Imprint\n---\nWho we are.\n'],
  'the vocabulary': [
    '_data/vocabulary.json',
    JSON.stringify([{ slug: 'rain', kind: 'topic', names: { en: 'Rainfall', hi: 'बारिश' }, aliases: ['Rain'] }]),
  ],
  'a text of the interface': ['_data/strings/en.json', JSON.stringify({ labels: { search: 'Look it up' } })],
  'old hosts': ['_data/site.json', settings({ formerHosts: ['old.example'] })],
  'data files': ['_data/site.json', settings({ data: { jsonLines: true, ninjs: true } })],
};

// An article that was read within two seconds of its change is read again by the next build.
beforeAll(async () => {
  archive.write('_data/site.json', settings({}));
  await setTimeout(2100);
  await archive.build();
}, 120_000);

test.for(Object.keys(changes))('a session that reads no article again follows a change of %s', async (name) => {
  const [file = '', text = ''] = changes[name] ?? [];
  archive.write(file, text);
  await archive.build();
  await archive.build({ out: '_fresh' });
  expect(archive.page('manifest-sha256.txt')).toBe(archive.page('../_fresh/manifest-sha256.txt'));
  for (const out of ['_fresh', '.cache_fresh', '._fresh.sanchika'])
    rmSync(join(archive.root, out), { recursive: true, force: true });
});
