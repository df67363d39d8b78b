// @module-tag slow
import { describe, expect, it, test } from 'vitest';
import { encodeVariants } from '../../../src/pictures/encode-variants.ts';
import { measurePicture } from '../../../src/pictures/measure-picture.ts';
import { planVariants } from '../../../src/pictures/plan-variants.ts';
import { mayBeSvg } from '../../../src/pictures/render-svg.ts';
import { sample } from './sample-picture.ts';

function svg(content: string, size = 1000): Buffer {
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${content}</svg>`);
}

async function variantsOf(bytes: Buffer): Promise<readonly Buffer[]> {
  const info = await measurePicture('a.svg', bytes);
  return encodeVariants(bytes, info, planVariants(info));
}

const levels = Array.from({ length: 12 }, (_, index) => index + 1);

// Each ended by itself only after more than 20 seconds, or not at all.
const endless = {
  'a billion copies of a shape': `<defs><g id="a0"><rect width="9" height="9"/></g>${levels
    .map((level) => `<g id="a${level}">${`<use href="#a${level - 1}"/>`.repeat(10)}</g>`)
    .join('')}</defs><use href="#a12"/>`,
  'a filter of many steps': `<filter id="f">${'<feTurbulence baseFrequency=".5" numOctaves="200"/>'.repeat(30)}</filter>
    <rect width="1000" height="1000" filter="url(#f)"/>`,
  'thousands of paths': Array.from(
    { length: 100_000 },
    (_, x) => `<path d="M0 0L999 ${x % 999}L${x % 999} 999Z"/>`,
  ).join(''),
};

describe('an SVG that takes too long to render', () => {
  it.each(Object.entries(endless))('is refused: %s', async (_, content) => {
    await expect(variantsOf(svg(content))).rejects.toThrow('svg limit');
  });

  it('is refused if it needs too much memory', async () => {
    const masks = Array.from(
      { length: 60 },
      (_, index) =>
        `<mask id="m${index}"><rect width="3000" height="3000" fill="#fff" mask="url(#m${index - 1})"/></mask>`,
    );
    const content = `${masks.join('')}<rect width="3000" height="3000" mask="url(#m59)"/>`;
    await expect(variantsOf(svg(content, 3000))).rejects.toThrow('svg limit');
  });

  it('does not affect the next one', async () => {
    const usual = svg('<rect width="10" height="10"/>', 10);
    const [, next] = await Promise.allSettled([
      variantsOf(svg(endless['a billion copies of a shape'])),
      variantsOf(usual),
    ]);
    expect(next).toMatchObject({ status: 'fulfilled', value: await variantsOf(usual) });
  });
});

test('reads pixel formats without a separate process', async () => {
  const picture = sample(4, 4);
  const formats = [
    picture.clone().jpeg(),
    picture.clone().png(),
    picture.clone().webp(),
    picture.clone().gif(),
    picture.clone().tiff(),
    picture.clone().avif(),
  ];
  for (const format of formats) expect(mayBeSvg(await format.toBuffer())).toBe(false);
  expect(mayBeSvg(svg(''))).toBe(true);
});
