import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { buildSite } from '../../src/build/site/build-site.ts';
import { alto, altoLine, hocr } from '../unit/attachments/scans/scan-texts.ts';

const fields = (lang: string, scans: string) =>
  `---\ntitle: Bridge ${lang}\ndate: 1931-03-14\nlang: ${lang}\npage: 3-5\n${scans}---\n\nOne ferry is left.\n`;

/**
 * Builds a site with scans. The page of 1000 × 2000 in ALTO XML has "mahseer" twice, once parted; its picture is half as large. The hOCR
 * is of the size of its picture, and the last page has a plain text.
 */
export async function buildScanSite(folder: string): Promise<{ readonly site: string; readonly articles: string }> {
  const articles = join(folder, 'articles');
  mkdirSync(articles, { recursive: true });
  const scan = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#eee8d5' } }).jpeg();
  await scan(500, 1000).toFile(join(articles, 'three.jpg'));
  await scan(1001, 2000).toFile(join(articles, 'four.jpg'));
  await scan(600, 800).toFile(join(articles, 'five.jpg'));
  const write = (name: string, text: string) => writeFileSync(join(articles, name), text);
  write(
    'three.xml',
    alto(
      `<TextBlock>${altoLine('The 100 20 30 20', 'mahseer, 140 20 100 20')}</TextBlock>
       <TextBlock>${altoLine('old 800 1500 40 20', 'mah- 850 1500 50 20')}${altoLine('seer 100 1530 60 20')}</TextBlock>`,
    ),
  );
  write(
    'four.hocr',
    hocr(`<span class='ocr_line'><span class='ocrx_word' title='bbox 500 1000 600 1020'>ghariyal</span></span>`),
  );
  write('five.txt', 'A pangolin\nwas seen.\n');
  const scans = `scans:
  - { src: three.jpg, page: 3, text: three.xml }
  - { src: four.jpg, page: 4, text: four.hocr }
  - { src: five.jpg, text: five.txt }
`;
  for (const lang of ['en', 'hi', 'ur']) write(`${lang}.md`, fields(lang, scans));
  write('plain.md', fields('en', '').replace('Bridge en', 'No picture'));
  write(
    'gone.md',
    fields('en', `${scans}withdrawn: { date: 1931-04-01, reason: Wrong }\n`).replace('Bridge en', 'Gone'),
  );
  const site = join(folder, 'site');
  const options = { articles, out: site, cache: join(folder, 'cache'), site: '_data/site.json' };
  await buildSite({ ...options, workers: 1, search: true, rehash: false }, () => {});
  return { site, articles };
}
