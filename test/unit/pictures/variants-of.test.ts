import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PictureSource } from '../../../src/pages/parts/picture.ts';
import type { PictureInfo } from '../../../src/pictures/picture-info.ts';
import { planVariants } from '../../../src/pictures/plan-variants.ts';
import { variantsOf } from '../../../src/pictures/variants-of.ts';

const photograph: PictureInfo = {
  sha256: 'a'.repeat(64),
  width: 4000,
  height: 3000,
  format: 'jpeg',
  bytes: 1,
  drawn: false,
};
const short = (sources: readonly PictureSource[]) =>
  sources.map(
    ({ type, variants }) => `${type.slice(6)} ${variants.map(({ width, height }) => `${width}x${height}`).join(' ')}`,
  );

describe('variantsOf', () => {
  test.each<[string, PictureInfo, 'hero' | 'teaser', string[]]>([
    ['a photograph', photograph, 'hero', ['avif 320x240 640x480 1280x960', 'webp 640x480', 'jpeg 1280x960']],
    ['a photograph in a list', photograph, 'teaser', ['avif 320x240 640x480', 'webp 640x480']],
    [
      'a page of a newspaper',
      { ...photograph, isPage: true },
      'hero',
      ['avif 320x240 640x480 1280x960 2560x1920', 'webp 640x480', 'jpeg 2560x1920'],
    ],
    [
      'one of 1000 pixels',
      { ...photograph, width: 1000, height: 500 },
      'hero',
      ['avif 320x160 640x320 1000x500', 'webp 640x320', 'jpeg 1000x500'],
    ],
    [
      'one of 700 pixels',
      { ...photograph, width: 700, height: 700 },
      'hero',
      ['avif 320x320 700x700', 'webp 700x700', 'jpeg 700x700'],
    ],
    ['a picture of one pixel', { ...photograph, width: 1, height: 1 }, 'teaser', ['avif 1x1', 'webp 1x1', 'jpeg 1x1']],
    [
      'a drawing',
      { ...photograph, drawn: true, format: 'png' },
      'hero',
      ['avif 320x240 640x480 1280x960', 'webp 640x480 1280x960'],
    ],
    [
      'a vector drawing, which may grow',
      { ...photograph, width: 300, height: 100, drawn: true, format: 'svg' },
      'hero',
      ['avif 320x107 600x200', 'webp 600x200'],
    ],
    ['a panorama', { ...photograph, width: 30_000, height: 10 }, 'teaser', ['avif 320x1 640x1', 'webp 640x1']],
    [
      'a tower that no WebP could hold',
      { ...photograph, width: 1000, height: 40_000 },
      'hero',
      ['avif 400x16000', 'webp 400x16000', 'jpeg 400x16000'],
    ],
  ])('plans the sizes of %s', (_, info, use, expected) => {
    expect(short(variantsOf(info, use))).toEqual(expected);
  });

  test('names files by content: equal pictures share a name, others do not', () => {
    const url = variantsOf(photograph, 'hero')[0]?.variants[0]?.url;
    expect(url).toMatch(/^media\/[0-9a-f]{2}\/[0-9a-f]{14}-320\.avif$/);
    expect(variantsOf({ ...photograph }, 'body')[0]?.variants[0]?.url).toBe(url);
    expect(variantsOf({ ...photograph, sha256: 'b'.repeat(64) }, 'hero')[0]?.variants[0]?.url).not.toBe(url);
  });

  test('returns only planned files: at most six, no duplicates, none wider than the picture', () => {
    const side = fc.integer({ min: 1, max: 40_000 });
    fc.assert(
      fc.property(side, side, fc.boolean(), (width, height, drawn) => {
        const info = { ...photograph, width, height, drawn };
        const planned = planVariants(info).map(({ url }) => url);
        expect(new Set(planned).size).toBe(planned.length);
        expect(planned.length).toBeLessThanOrEqual(6);
        for (const use of ['hero', 'body', 'teaser'] as const) {
          const sources = variantsOf(info, use);
          expect(sources.length).toBeGreaterThan(1);
          for (const variant of sources.flatMap(({ variants }) => variants)) {
            expect(planned).toContain(variant.url);
            expect(variant.width).toBeLessThanOrEqual(width);
            expect(variant.height).toBeLessThanOrEqual(16_000);
          }
        }
      }),
    );
  });
});
