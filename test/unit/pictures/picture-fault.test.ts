// @module-tag slow
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import { makeVariants } from '../../../src/pictures/make-variants.ts';
import { measurePicture } from '../../../src/pictures/measure-picture.ts';
import { pictureFault } from '../../../src/pictures/picture-fault.ts';
import { sample } from './sample-picture.ts';

const svgOf = (inside: string): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8">${inside}</svg>`);
const active = 'is an SVG file that runs code or loads files';

describe('pictureFault', () => {
  test.each([
    '<script>a()</script>',
    '<SCRIPT href="a.js"/>',
    '<foreignObject><p/></foreignObject>',
    '<rect onclick="a()"/>',
    '<rect\nonload = "a()"/>',
    '<a href="javascript:a()"><rect/></a>',
    '<a href="JavaScript:a()"><rect/></a>',
    '<iframe src="a"/>',
    '<embed src="a"/>',
    '<object data="a"/>',
    '<handler type="a"/>',
    '<style>@import "a.css"</style>',
    '<image href="http://example.org/a.png"/>',
    '<image href = "https://example.org/a.png"/>',
    "<image href='//example.org/a.png'/>",
    '<image href="data:text/html,a"/>',
    '<rect fill="url(https://example.org/a)"/>',
    '<rect fill="url( \'http://example.org/a\')"/>',
    '<rect fill="url(//example.org/a)"/>',
  ])('refuses an SVG file with %s', async (inside) => {
    expect(await pictureFault(svgOf(inside))).toBe(active);
  });

  test.each(['', '<rect fill="url(#a)"/>', '<text>on = off, script</text>'])(
    'accepts an SVG file with %j',
    async (inside) => expect(await pictureFault(svgOf(inside))).toBeUndefined(),
  );

  it.each([
    ['an empty file', Buffer.alloc(0), 'is empty'],
    ['a page', Buffer.from('<!doctype html><title>Not found</title><h1>404</h1>'), 'is not a picture'],
    [
      'an SVG without a size',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>'),
      /damaged|not a picture/,
    ],
  ])('refuses %s', async (_, bytes, reason) => {
    expect(await pictureFault(bytes)).toMatch(reason);
  });

  it('refuses a small file that claims 900 million pixels', async () => {
    const bytes = await sample(4, 4).png().toBuffer();
    bytes.writeUInt32BE(30_000, 16);
    bytes.writeUInt32BE(30_000, 20);
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
    expect(await pictureFault(bytes)).toBe('has more than 150 million pixels');
  });

  it('refuses a picture that ends too early', async () => {
    const whole = await sample(64, 64).jpeg().toBuffer();
    expect(await pictureFault(whole)).toBeUndefined();
    expect(await pictureFault(whole.subarray(0, whole.length - 200))).toMatch(/^is damaged/);
  });

  it('accepts a placeholder of one block with a damage, which cannot hide half of a picture', async () => {
    for (const size of [1, 8]) {
      const whole = await sample(size, size).jpeg().toBuffer();
      expect(await pictureFault(whole.subarray(0, whole.length - 4))).toBeUndefined();
    }
    const larger = await sample(9, 8).jpeg().toBuffer();
    expect(await pictureFault(larger.subarray(0, larger.length - 4))).toMatch(/^is damaged/);
  });

  it('accepts only what a build accepts, whichever bytes are wrong', async () => {
    const whole = await Promise.all(
      [
        ...[
          sample(24, 16).jpeg(),
          sample(24, 16).jpeg({ progressive: true }),
          sample(24, 16, 4).png(),
          sample(1, 1).jpeg({ progressive: true }),
          sample(24, 16).gif(),
        ],
        ...[
          sample(24, 16).webp(),
          sample(24, 16, 4).webp({ lossless: true }),
          sample(16, 16).avif(),
          sample(24, 16).tiff(),
        ],
        sharp({ create: { width: 3000, height: 1, channels: 3, background: 'red' } }).png(),
      ].map((picture) => picture.toBuffer()),
    );
    const wrong = fc.constantFrom(...whole, svgOf('<rect width="4" height="4"/>')).chain((bytes) =>
      fc.oneof(
        fc.nat(bytes.length).map((end) => bytes.subarray(0, end)),
        fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)).map(([at, byte]) => bytes.with(at, byte)),
        fc
          .tuple(fc.nat(bytes.length), fc.uint8Array({ maxLength: 40 }))
          .map(([at, more]) => Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)])),
        fc.constant(bytes),
      ),
    );
    const folder = await mkdtemp(join(tmpdir(), 'sanchika-pictures-'));
    let accepted = 0;
    try {
      await fc.assert(
        fc.asyncProperty(wrong, async (made) => {
          const bytes = Buffer.from(made);
          if ((await pictureFault(bytes)) !== undefined) return;
          accepted += 1;
          const file = join(folder, 'picture.jpg');
          await writeFile(file, bytes);
          await makeVariants(file, await measurePicture(file), folder);
        }),
        { numRuns: Number(process.env.PROPERTY_RUNS ?? 60) },
      );
    } finally {
      await rm(folder, { recursive: true });
    }
    expect(accepted).toBeGreaterThan(10);
  });
});
