import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { buildSite } from '../../src/build/site/build-site.ts';
import { manifestFile } from '../../src/publish/manifest/manifest.ts';
import { hocr } from '../unit/attachments/scans/scan-texts.ts';
import { madeText, withChanges } from '../unit/catalog/copies/made-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'incremental-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A site whose lists are short, so that a few articles turn pages. */
const siteFile = join(folder, 'site.json');
writeFileSync(siteFile, JSON.stringify({ ...JSON.parse(readFileSync('_data/site.json', 'utf8')), pageSize: 5 }));

interface Draft {
  readonly title: string;
  readonly day: string;
  readonly lang: string;
  readonly section: string;
  readonly tags: readonly string[];
  readonly author: string;
  readonly series: boolean;
  readonly withdrawn: boolean;
  readonly picture: string;
  readonly attachment: string;
  readonly story: string;
  readonly scan: string;
}

/** A story as two newspapers print it, and another one. */
const stories: Readonly<Record<string, string>> = {
  one: madeText(1, 150),
  same: withChanges(madeText(1, 150), 12),
  other: madeText(2, 150),
};

/** Two files with the same picture, and one with another. Articles of several years share them. */
const pictures: Readonly<Record<string, Buffer>> = {
  'one.png': await flatPicture('red'),
  'same.png': await flatPicture('red'),
  'other.png': await flatPicture('blue'),
  'page.png': await flatPicture('red', 16),
};

/** Two files with the same content, and captions, which are published in two formats. */
const attachments: Readonly<Record<string, string>> = {
  'one.txt': 'One',
  'same.txt': 'One',
  'talk.srt': '1\n00:00:00,000 --> 00:00:01,000\nHello\n',
};

/** The texts of scans. Two have the same content, and each may stand beside any picture. */
const scanTexts: Readonly<Record<string, string>> = {
  'one.hocr': hocr(`<span class='ocrx_word' title='bbox 1 2 300 40'>one</span>`),
  'same.hocr': hocr(`<span class='ocrx_word' title='bbox 1 2 300 40'>one</span>`),
  'none.txt': '',
};

function flatPicture(background: string, height = 6): Promise<Buffer> {
  return sharp({ create: { width: 8, height, channels: 3, background } })
    .png()
    .toBuffer();
}

const draft: fc.Arbitrary<Draft> = fc.record({
  title: fc.constantFrom('दिल्ली में बारिश', 'Rain in Delhi', 'चाँद पर यान', 'A train is late'),
  day: fc.constantFrom('2021-03-04', '2021-03-05', '2021-04-01', '2022-01-01', '2022-12-31'),
  lang: fc.constantFrom('hi', 'en'),
  section: fc.constantFrom('world', 'india'),
  // Two spellings of one tag, and two tags with the same slug.
  tags: fc.uniqueArray(fc.constantFrom('हिन्दी', 'हिंदी', 'कम', 'काम', 'Rain', 'rain', 'रेल'), { maxLength: 3 }),
  author: fc.constantFrom('मीरा', 'Arun'),
  series: fc.boolean(),
  withdrawn: fc.boolean(),
  picture: fc.constantFrom('', ...Object.keys(pictures)),
  attachment: fc.constantFrom('', ...Object.keys(attachments)),
  story: fc.constantFrom('', ...Object.keys(stories)),
  scan: fc.constantFrom('', ...Object.keys(scanTexts)),
});

type Step = { readonly name: string; readonly draft: Draft | undefined };
const step: fc.Arbitrary<Step> = fc.record({
  name: fc.constantFrom(...Array.from({ length: 14 }, (_, number) => `a${number}`)),
  draft: fc.option(draft, { nil: undefined, freq: 4 }),
});

function articleText({
  title,
  day,
  lang,
  section,
  tags,
  author,
  series,
  withdrawn,
  picture,
  attachment,
  story,
  scan,
}: Draft): string {
  const fields = {
    title,
    date: day,
    lang,
    section,
    tags,
    authors: [author],
    ...(series ? { series: 'मौसम' } : {}),
    ...(withdrawn ? { withdrawn: { date: '2023-01-01', reason: 'test' } } : {}),
    ...(picture === '' ? {} : { image: { src: picture, alt: 'a colour' } }),
    ...(scan === '' ? {} : { scans: [{ src: 'page.png', page: '4', text: scan }] }),
  };
  const lines = Object.entries(fields).map(([field, value]) => `${field}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${title}.${attachment === '' ? '' : ` [File](${attachment})`}\n\n${stories[story] ?? ''}\n`;
}

function apply(articles: string, { name, draft: next }: Step): void {
  const file = join(articles, `${name}.md`);
  if (next === undefined) rmSync(file, { force: true });
  else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, articleText(next));
  }
}

async function build(articles: string, place: string): Promise<string> {
  const out = join(place, 'site');
  const options = {
    articles,
    out,
    cache: join(place, 'cache'),
    site: siteFile,
    workers: 1,
    search: true,
    rehash: false,
  };
  await buildSite(options, () => {});
  return readFileSync(join(out, manifestFile), 'utf8');
}

test('a site that grew by updates is byte for byte the site built from nothing', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 8, maxLength: 25 }),
      fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 }),
      async (first, updates) => {
        run += 1;
        const articles = join(folder, `${run}`, 'articles');
        mkdirSync(articles, { recursive: true });
        for (const [name, bytes] of Object.entries({ ...pictures, ...attachments, ...scanTexts }))
          writeFileSync(join(articles, name), bytes);
        const grown = join(folder, `${run}`, 'grown');
        for (const one of first) apply(articles, one);
        await build(articles, grown);
        for (const [number, steps] of updates.entries()) {
          for (const one of steps) apply(articles, one);
          const updated = await build(articles, grown);
          expect(updated).toBe(await build(articles, join(folder, `${run}`, `fresh${number}`)));
        }
      },
    ),
    { numRuns: 6 },
  );
}, 900_000);
