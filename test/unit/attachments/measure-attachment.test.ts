// @module-tag slow
import { createWriteStream, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { fileKinds } from '../../../src/articles/files/file-kinds.ts';
import { attachmentUrls, firstPageUrl } from '../../../src/attachments/attachment-info.ts';
import { attachmentWarnings } from '../../../src/attachments/attachment-warnings.ts';
import { measureAttachment } from '../../../src/attachments/measure-attachment.ts';
import { publishAttachment } from '../../../src/attachments/publish-attachment.ts';
import { publishFirstPage } from '../../../src/attachments/publish-first-page.ts';
import { srtToVtt } from '../../../src/attachments/srt-to-vtt.ts';
import { sha256 } from '../../../src/language/hashing/sha256.ts';
import { firstPageRecipe } from '../../../src/pictures/first-page-recipe.ts';
import { measurePicture } from '../../../src/pictures/measure-picture.ts';
import { pdfOf } from './pdf-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'attachments-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function zipBytes(...members: readonly (readonly [string, string])[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, text] of members) zip.addBuffer(Buffer.from(text), name, { compress: name !== 'mimetype' });
  zip.end();
  const file = join(folder, 'made.zip');
  await pipeline(zip.outputStream, createWriteStream(file));
  return readFileSync(file);
}

const encryption =
  `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >> ` +
  `/ID [<${'33'.repeat(16)}> <${'33'.repeat(16)}>] `;

const cues = '00:00:01,000 --> 00:00:02,500\nनमस्ते';
const ftyp = (brand: string) => Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0`, 'latin1');
const good: Readonly<Record<string, string | Buffer>> = {
  pdf: pdfOf('Mahseer'),
  epub: await zipBytes(['mimetype', 'application/epub+zip'], ['META-INF/container.xml', 'x']),
  docx: await zipBytes(['[Content_Types].xml', 'x'], ['word/document.xml', 'x']),
  xlsx: await zipBytes(['[Content_Types].xml', 'x'], ['xl/workbook.xml', 'x']),
  ods: await zipBytes(['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'], ['content.xml', 'x']),
  csv: 'a,b\r\n1,"२"\r\n',
  geojson: '{"type":"Feature","geometry":null,"properties":{}}',
  txt: 'Text',
  zip: await zipBytes(['a', 'b']),
  mp3: Buffer.from([0xff, 0xfb, 0x90, 0x64, 0]),
  m4a: ftyp('M4A '),
  ogg: 'OggS\0\x02',
  wav: 'RIFF\x24\0\0\0WAVEfmt ',
  mp4: ftyp('isom'),
  webm: Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x9f]), Buffer.from('B\x82\x84webm')]),
  vtt: `WEBVTT - a title\n\n${cues.replaceAll(',', '.')}\n`,
  srt: `\ufeff1\r\n${cues.replaceAll('\n', '\r\n')}\r\n`,
};

function written(name: string, content: string | Buffer): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const problemOf = (file: string) =>
  measureAttachment(file).then(
    () => undefined,
    ({ problems }) => problems[0],
  );

test('every kind has a sample', () => {
  expect(Object.keys(good).toSorted()).toEqual(Object.keys(fileKinds).toSorted());
});

describe.each(Object.keys(good))('%s', (ending) => {
  test('is accepted, and has a name by its hash', async () => {
    const content = good[ending] ?? '';
    const info = await measureAttachment(written(`A file.${ending.toUpperCase()}`, content));
    const hash = sha256(content);
    expect(info).toMatchObject({ sha256: hash, bytes: Buffer.byteLength(content), ending });
    expect(attachmentUrls(info)[0]).toBe(`media/${hash.slice(0, 2)}/${hash.slice(2, 16)}.${ending}`);
  });

  test('is refused if its content is another one', async () => {
    const isText = ['csv', 'txt'].includes(ending);
    const others = Object.entries(good).filter(([other]) => other !== ending);
    const wrong = [
      ...others.filter(
        ([other, content]) =>
          !isText && !(ending === 'zip' && String(content).startsWith('PK')) && !(ending === 'm4a' && other === 'mp4'),
      ),
      ['html', isText ? Buffer.from([0x7f, 0x45, 0, 1]) : '<!doctype html><script>alert(1)</script>'],
      ['zeros', Buffer.alloc(100)],
    ] as const;
    for (const [other, content] of wrong) {
      const problem = await problemOf(written(`${other} as.${ending}`, content));
      expect(problem?.message, other).toMatch(/^has the name of a .+ file, and its content is none/);
      expect(problem?.remedy).toBeTruthy();
    }
  });
});

test.each([
  ['captions without a time', 'a.vtt', 'WEBVTT\n\nHello\n'],
  ['captions that are not UTF-8', 'b.vtt', Buffer.concat([Buffer.from(String(good.vtt)), Buffer.from([0xe9, 0x0a])])],
  ['a ZIP that is cut off', 'c.zip', Buffer.from(good.zip ?? '').subarray(0, 40)],
  ['a map that is no GeoJSON', 'd.geojson', '{"type":"Topology"}'],
  ['a film of QuickTime', 'e.mp4', ftyp('qt  ')],
  ['a Matroska film', 'f.webm', Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), Buffer.from('matroska')])],
])('refuses %s', async (_, name, content) => {
  expect((await problemOf(written(name, content)))?.message).toContain('its content is none');
});

test('reads the pages and the text of a PDF', async () => {
  expect(await measureAttachment(written('one.pdf', pdfOf('Mahseer')))).toMatchObject({ pages: 1, text: 'Mahseer' });
});

test('publishes the first page of a PDF as a picture, under a name of its own', async () => {
  const file = written('pictured.pdf', pdfOf('Rohu'));
  const info = await measureAttachment(file);
  expect(attachmentUrls(info)).toEqual([expect.stringMatching(/^media\/.+\.pdf$/), firstPageUrl(info)]);
  const published = [...(await publishAttachment(file, info, folder)), ...(await publishFirstPage(file, info, folder))];
  expect(published.map(({ file: name }) => name)).toEqual(attachmentUrls(info));
  const picture = readFileSync(join(folder, firstPageUrl(info) ?? ''));
  expect(published[1]?.sha256).toBe(sha256(picture));
  expect(await publishFirstPage(file, { ...info, sha256: '0' }, folder).catch(String)).toContain('changed while');
  expect(await measurePicture(join(folder, firstPageUrl(info) ?? ''))).toMatchObject({
    ...{ format: 'webp', width: firstPageRecipe.width, height: info.firstPageHeight },
  });
});

test('publishes a PDF with a password, and warns about it', async () => {
  const info = await measureAttachment(written('locked.pdf', pdfOf('Secret', encryption)));
  expect(info).toMatchObject({ unread: 'password' });
  expect(info.text).toBeUndefined();
  expect(attachmentWarnings('locked.pdf', info)).toMatchObject([
    { file: 'locked.pdf', message: expect.stringContaining('needs a password') },
  ]);
});

test('refuses a damaged PDF', async () => {
  const problem = await problemOf(written('broken.pdf', '%PDF-1.7\nnothing\n%%EOF'));
  expect(problem).toMatchObject({ message: expect.stringContaining('is a damaged PDF'), remedy: expect.any(String) });
});

test('refuses an empty file, and a file of another kind', async () => {
  expect((await problemOf(written('empty.pdf', '')))?.message).toBe('is empty');
  expect((await problemOf(written('a.exe', 'MZ')))?.remedy).toContain('PDF, EPUB');
});

test('refuses a film of 2 GB without reading it', async () => {
  const file = written('long.mp4', ftyp('isom'));
  truncateSync(file, 2_000_000_000);
  expect((await problemOf(file))?.message).toBe('has 2.0 GB, and a site takes files up to 1 GB');
});

test('warns about files that hosts refuse', () => {
  const warning = (bytes: number) =>
    attachmentWarnings('a.mp4', { sha256: '', bytes, ending: 'mp4' }).map(({ message }) => message);
  expect(warning(25 * 1024 ** 2)).toEqual([]);
  expect(warning(26 * 1024 ** 2)).toEqual(['has 26 MB, which Cloudflare Pages (at most 25 MB) refuses']);
  expect(warning(101 * 1024 ** 2)).toEqual([
    'has 101 MB, which GitHub Pages (at most 100 MB) and Cloudflare Pages (at most 25 MB) refuse',
  ]);
});

test('captions in SRT become VTT', () => {
  expect(srtToVtt(String(good.srt))).toBe('WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.500\nनमस्ते\n');
});
