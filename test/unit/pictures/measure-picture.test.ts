import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { measurePicture } from '../../../src/pictures/measure-picture.ts';
import { fileWith, sample } from './sample-picture.ts';

const svg = (attributes: string) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}/>`);

describe('measurePicture', () => {
  test('returns size, format and hash', async () => {
    const jpeg = await sample(40, 20).jpeg().toBuffer();
    expect(await measurePicture(await fileWith('a.jpg', jpeg))).toEqual({
      sha256: createHash('sha256').update(jpeg).digest('hex'),
      width: 40,
      height: 20,
      format: 'jpeg',
      bytes: jpeg.length,
      drawn: false,
    });
  });

  test('accepts bytes that were already read, and then needs no file', async () => {
    const bytes = await sample(3, 5).png().toBuffer();
    expect(await measurePicture('nowhere.png', bytes)).toMatchObject({
      width: 3,
      height: 5,
      format: 'png',
      drawn: true,
    });
  });

  test('rotates camera pictures upright', async () => {
    const turned = await sample(40, 20).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await measurePicture('a.jpg', turned)).toMatchObject({ width: 20, height: 40 });
  });

  test.each([
    ['webp', sample(4, 4).webp(), { format: 'webp', drawn: false }],
    ['webp with transparency', sample(4, 4, 4).webp(), { format: 'webp', drawn: true }],
    ['avif', sample(16, 16).avif(), { format: 'avif', drawn: false }],
    ['gif', sample(4, 4).gif(), { format: 'gif', drawn: true }],
    ['tiff', sample(4, 4).tiff(), { format: 'tiff', drawn: false }],
    ['16-bit png', sample(4, 4).toColourspace('rgb16').png(), { format: 'png', width: 4 }],
    ['cmyk jpeg', sample(4, 4).toColourspace('cmyk').jpeg(), { format: 'jpeg', width: 4 }],
    ['1x1 png', sample(1, 1).png(), { width: 1, height: 1 }],
  ])('reads %s', async (_, picture, expected) => {
    expect(await measurePicture('a', await picture.toBuffer())).toMatchObject(expected);
  });

  test('detects the format by the bytes, not by the name', async () => {
    const file = await fileWith('really-a-jpeg.png', await sample(4, 4).jpeg().toBuffer());
    expect(await measurePicture(file)).toMatchObject({ format: 'jpeg', drawn: false });
  });

  test('reads the size of an SVG from its view box if it has no other size', async () => {
    expect(await measurePicture('a.svg', svg('viewBox="0 0 30 20"'))).toMatchObject({
      width: 30,
      height: 20,
      drawn: true,
    });
  });

  test('measures a picture 30,000 pixels wide', async () => {
    const wide = sharp({ create: { width: 30_000, height: 10, channels: 3, background: 'red' } });
    expect(await measurePicture('a.png', await wide.png().toBuffer())).toMatchObject({ width: 30_000, height: 10 });
  });

  test.each([
    ['no bytes', '', 'is empty'],
    ['a text', 'not a picture', 'is not a picture'],
    ['a page', '<!doctype html><p>404', 'is not a picture'],
    ['a PDF', '%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\n', 'is not a picture'],
    ['a bomb', svg('width="20000" height="20000"'), 'has more than 150 million pixels'],
    ['half a head', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'is damaged'],
  ])('refuses %s with its name', async (_, bytes, message) => {
    const file = await fileWith('bad.jpg', bytes);
    const refused = await measurePicture(file).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      problems: [{ file, message: expect.stringContaining(message), remedy: expect.any(String) }],
    });
  });

  test('reports a missing picture, and a folder', async () => {
    await expect(measurePicture('/nowhere/a.jpg')).rejects.toThrow('/nowhere/a.jpg: does not exist (');
    await expect(measurePicture('test')).rejects.toThrow('test: is a folder (');
  });
});
