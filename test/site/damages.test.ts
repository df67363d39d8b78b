import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../../src/build/site/build-site.ts';
import { prepareBuild } from '../../src/build/site/prepare-build.ts';
import { openWorkerPool } from '../../src/build/workers/worker-pool.ts';
import { walkFiles } from '../../src/publish/disk/walk-files.ts';
import { inspectInThread } from '../../src/publish/folder/inspect-in-thread.ts';
import { manifestFile } from '../../src/publish/manifest/manifest.ts';
import { propertyRuns } from '../property-seed.ts';

const folder = mkdtempSync(join(tmpdir(), 'damages-'));
const sound = join(folder, 'sound');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const titles = ['दिल्ली में बारिश', 'Rain in Delhi', 'चाँद पर यान', 'A train is late'];

function articleText(number: number, title = titles[number % titles.length]): string {
  const image = number === 2 ? 'image: { src: picture.png, alt: a colour }\n' : '';
  const fields = `date: 202${number % 3}-0${1 + number}-11\nlang: hi\ntags: [tag ${number % 4}]\nauthors: [मीरा]\n`;
  return `---\ntitle: ${title}\n${fields}${image}---\n\n${title} ${number}.\n`;
}

async function build(place: string, rehash = false, openPool = openWorkerPool): Promise<string> {
  const out = join(place, 'site');
  const options = {
    ...{ articles: join(place, 'articles'), out, cache: join(place, 'cache'), site: '_data/site.json' },
    ...{ workers: 1, search: true, rehash },
  };
  await buildSite(options, () => {}, { ...prepareBuild(options), openPool });
  return readFileSync(join(out, manifestFile), 'utf8');
}

const edited = 'a3.md';
const edit = (place: string) => writeFileSync(join(place, 'articles', edited), articleText(3, 'A new title'));

/** The manifest of a site from nothing, before and after the edit. */
const expected = { before: '', after: '' };

beforeAll(async () => {
  mkdirSync(join(sound, 'articles'), { recursive: true });
  for (let number = 0; number < 8; number += 1)
    writeFileSync(join(sound, 'articles', `a${number}.md`), articleText(number));
  const picture = sharp({ create: { width: 80, height: 60, channels: 3, background: 'teal' } });
  writeFileSync(join(sound, 'articles', 'picture.png'), await picture.png().toBuffer());
  expected.before = await build(sound);
  const fresh = join(folder, 'fresh');
  cpSync(join(sound, 'articles'), join(fresh, 'articles'), { recursive: true, preserveTimestamps: true });
  edit(fresh);
  expected.after = await build(fresh);
});

test('a list for offline reading has the size of what was published, also if that file was damaged since', async () => {
  const place = join(folder, 'damaged-page');
  cpSync(sound, place, { recursive: true, preserveTimestamps: true });
  const site = join(place, 'site');
  for (const page of ['index.html', 'a3.html']) appendFileSync(join(site, page), 'more');
  // All lists are made again, as after a change of the settings.
  for (const file of walkFiles(join(site, 'offline')).files) rmSync(join(site, 'offline', file));
  expect(await build(place)).toBe(expected.before);
  expect((await inspectInThread(site, true)).lost).toEqual([]);
});

test('a damaged file of a shard that a worker process finds is made again', { tags: ['slow'] }, async () => {
  const editTwoShards = (place: string) => {
    edit(place);
    writeFileSync(join(place, 'articles', 'a2.md'), articleText(2, 'Another new title'));
  };
  const [fresh, place] = [join(folder, 'fresh-two'), join(folder, 'damaged-shard')];
  cpSync(join(sound, 'articles'), join(fresh, 'articles'), { recursive: true, preserveTimestamps: true });
  editTwoShards(fresh);
  cpSync(sound, place, { recursive: true, preserveTimestamps: true });
  editTwoShards(place);
  const shard = join(place, 'site', 'search', '2021');
  const damaged = walkFiles(shard).files;
  for (const file of damaged) {
    const bytes = readFileSync(join(shard, file));
    bytes.writeUInt8((bytes[20] ?? 0) ^ 0x21, 20);
    rmSync(join(shard, file));
    writeFileSync(join(shard, file), bytes);
  }
  const inWorkers: typeof openWorkerPool = (workers) => openWorkerPool(workers, { fewArticles: 0 });
  expect(await build(place, false, inWorkers)).toBe(await build(fresh));
  // The table needs some of the files.
  expect((await inspectInThread(join(place, 'site'), true)).lost.length).toBeLessThan(damaged.length);
});

/** Where damage falls: numbers between 0 and 1 stand for a place in a list, or in a file. */
interface Damage {
  readonly area: 'catalogue' | 'pictures' | 'site' | 'spare copy';
  readonly kind: 'flip' | 'flip' | 'truncate' | 'empty' | 'remove' | 'append' | 'other text';
  readonly file: number;
  readonly at: number;
}

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const damage: fc.Arbitrary<Damage> = fc.record({
  area: fc.constantFrom('catalogue', 'catalogue', 'pictures', 'site', 'spare copy'),
  kind: fc.constantFrom('flip', 'flip', 'truncate', 'empty', 'remove', 'append', 'other text'),
  file: place,
  at: place,
});

function filesOf(area: Damage['area'], place: string): readonly string[] {
  const below = (name: string) => walkFiles(join(place, name)).files.map((file) => join(place, name, file));
  if (area === 'site') return below('site');
  if (area === 'spare copy') return below('.site.sanchika');
  return below('cache').filter(
    (file) => file.includes('pictures') === (area === 'pictures') && !file.includes('theme'),
  );
}

function inflict(place: string, { area, kind, file: which, at }: Damage): string {
  const files = filesOf(area, place);
  const file = files[Math.floor(which * files.length)] ?? '';
  const bytes = readFileSync(file);
  const position = Math.floor(at * bytes.length);
  // A new file, as an editor or a copy makes it: the spare copy shares the files of the site.
  if (kind === 'flip' && bytes.length > 0) bytes.writeUInt8((bytes[position] ?? 0) ^ 0x21, position);
  rmSync(file);
  if (kind !== 'remove') writeFileSync(file, bytes);
  if (kind === 'truncate') truncateSync(file, position);
  if (kind === 'empty') truncateSync(file, 0);
  if (kind === 'append') appendFileSync(file, 'more');
  if (kind === 'other text') writeFileSync(file, 'something else\n');
  return file;
}

/** What an error tells the reader to do. */
const remedy = /\b(?:Build again|Choose|Delete|Move them away|run the command again|--rehash)\b/;

test('after damage to the cache or the site, the next build is right or says what to do', async () => {
  let run = 0;
  const outcomes = { right: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(damage, { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      fc.boolean(),
      async (damages, isEdited, rehash) => {
        run += 1;
        const place = join(folder, `${run}`);
        cpSync(sound, place, { recursive: true, preserveTimestamps: true });
        for (const each of damages) inflict(place, each);
        if (isEdited) edit(place);
        // Without --rehash, a build does not read the files of the site that stay as they are.
        const readsAll = rehash || damages.some(({ area }) => area === 'site' || area === 'spare copy');
        try {
          expect(await build(place, readsAll)).toBe(isEdited ? expected.after : expected.before);
          expect((await inspectInThread(join(place, 'site'), true)).lost).toEqual([]);
          outcomes.right += 1;
        } catch (error) {
          if (!(error instanceof Error && remedy.test(error.message))) throw error;
          outcomes.refused += 1;
        }
        rmSync(place, { recursive: true, force: true });
      },
    ),
    { numRuns: propertyRuns(4), endOnFailure: true },
  );
  expect(outcomes.right).toBeGreaterThan(outcomes.refused);
}, 10_000_000);
