// @module-tag slow
import { mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeVariants } from '../../../src/pictures/make-variants.ts';
import { measurePicture } from '../../../src/pictures/measure-picture.ts';
import { recipe } from '../../../src/pictures/recipe.ts';
import { fileWith, sample } from './sample-picture.ts';

let cache: string;
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'sanchika-variants-'));
});

/** The variants of a picture whose bytes are given. */
async function variantsFrom(bytes: Uint8Array, name = 'picture', outDir?: string) {
  const file = await fileWith(name, bytes);
  return makeVariants(file, await measurePicture(file), cache, outDir);
}

/** The colour in the middle of each variant. */
async function middles(
  variants: readonly { readonly cached: string; readonly width: number; readonly height: number }[],
) {
  return Promise.all(
    variants.map(async ({ cached, width, height }) => {
      const left = Math.floor(width / 2);
      const region = { left, top: Math.floor(height / 2), width: 1, height: 1 };
      return [...(await sharp(cached).extract(region).removeAlpha().raw().toBuffer())];
    }),
  );
}

const red = { r: 255, g: 0, b: 0 };
const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: red } });

describe('makeVariants', () => {
  test('makes a lost variant again with the same bytes, whichever is lost', async () => {
    const noise = sharp({
      create: {
        width: 1500,
        height: 1000,
        channels: 3,
        noise: { type: 'gaussian', mean: 128, sigma: 30 },
        background: red,
      },
    });
    const bytes = await noise.jpeg().toBuffer();
    const variants = await variantsFrom(bytes);
    for (const { cached } of variants) {
      await rm(cached);
      expect((await variantsFrom(bytes)).map(({ sha256 }) => sha256)).toEqual(variants.map(({ sha256 }) => sha256));
    }
  });

  test('makes the planned variants, in their sizes and formats', async () => {
    const variants = await variantsFrom(await sample(1500, 1000).jpeg().toBuffer());
    expect(variants.map(({ type, width, height }) => `${type} ${width}x${height}`)).toEqual([
      'image/avif 320x213',
      'image/avif 640x427',
      'image/avif 1280x853',
      'image/webp 640x427',
      'image/jpeg 1280x853',
    ]);
    for (const variant of variants) {
      const { format, width, height } = await sharp(variant.cached).metadata();
      expect({ type: `image/${format === 'heif' ? 'avif' : format}`, width, height }).toEqual({
        type: variant.type,
        width: variant.width,
        height: variant.height,
      });
      expect(variant.bytes).toBe((await stat(variant.cached)).size);
    }
  });

  test('produces the same bytes each time', async () => {
    const bytes = await sample(900, 700).jpeg().toBuffer();
    const first = await Promise.all((await variantsFrom(bytes)).map(({ cached }) => readFile(cached)));
    await rm(cache, { recursive: true });
    const second = await Promise.all((await variantsFrom(bytes)).map(({ cached }) => readFile(cached)));
    expect(second.map((buffer, index) => first[index]?.equals(buffer))).toEqual(first.map(() => true));
  });

  test('never publishes the location or the photographer of a picture', async () => {
    const exif = { IFD0: { Copyright: 'PRIVATE-NAME' }, IFD3: { GPSLatitude: '28/1 36/1 0/1', GPSLatitudeRef: 'N' } };
    const original = await plain(700, 400)
      .withExif(exif)
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">PRIVATE-PLACE</x:xmpmeta>')
      .jpeg()
      .toBuffer();
    expect(original.toString('latin1')).toMatch(/PRIVATE-NAME.*PRIVATE-PLACE/s);
    for (const { cached } of await variantsFrom(original)) {
      const { exif, xmp, iptc, icc } = await sharp(cached).metadata();
      expect({ exif, xmp, iptc, icc }).toEqual({});
      expect(await readFile(cached, 'latin1')).not.toMatch(/PRIVATE/);
    }
  });

  test('rotates camera pictures upright', async () => {
    const top = await plain(60, 20).toColourspace('srgb').png().toBuffer();
    const upright = sharp({ create: { width: 60, height: 40, channels: 3, background: '#00f' } }).composite([
      { input: top, top: 0, left: 0 },
    ]);
    const turned = await sharp(await upright.png().toBuffer())
      .rotate(-90)
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const [variant] = (await variantsFrom(turned)).filter(({ type }) => type === 'image/jpeg');
    expect(variant).toMatchObject({ width: 60, height: 40 });
    const { data, info } = await sharp(variant?.cached).raw().toBuffer({ resolveWithObject: true });
    const isRed = (x: number, y: number) => (data[(y * info.width + x) * info.channels] ?? 0) > 128;
    expect([isRed(1, 1), isRed(58, 1), isRed(1, 38), isRed(58, 38)]).toEqual([true, true, false, false]);
  });

  test.each([
    ['Display P3', plain(20, 20).withIccProfile('p3').jpeg({ quality: 100 })],
    ['CMYK', plain(20, 20).toColourspace('cmyk').withIccProfile('cmyk').jpeg({ quality: 100 })],
    ['16 bits a channel', plain(20, 20).toColourspace('rgb16').png()],
    ['a palette', plain(20, 20).png({ palette: true })],
  ])('converts a red in %s to sRGB', async (_, picture) => {
    for (const [r = 0, g = 255, b = 255] of await middles(await variantsFrom(await picture.toBuffer()))) {
      expect(r).toBeGreaterThan(215);
      expect(g).toBeLessThan(60);
      expect(b).toBeLessThan(60);
    }
  });

  test('keeps transparency', async () => {
    for (const { cached } of await variantsFrom(await sample(400, 300, 4).png().toBuffer())) {
      const { data, info } = await sharp(cached).raw().toBuffer({ resolveWithObject: true });
      expect([info.channels, data[3], data[data.length - 1]]).toEqual([4, 0, 255]);
    }
  });

  test('shows only the first frame of an animation, because motion that nobody can stop disturbs readers', async () => {
    const frames = [plain(40, 40), sharp({ create: { width: 40, height: 40, channels: 3, background: '#00f' } })];
    const gif = await sharp(await Promise.all(frames.map((frame) => frame.png().toBuffer())), {
      join: { animated: true },
    })
      .gif()
      .toBuffer();
    expect((await sharp(gif).metadata()).pages).toBe(2);
    const variants = await variantsFrom(gif);
    for (const [r = 0, , b = 255] of await middles(variants)) expect([r > 200, b < 60]).toEqual([true, true]);
    for (const { cached } of variants) expect((await sharp(cached).metadata()).pages ?? 1).toBe(1);
  });

  test.each([
    ['1 x 1 pixel', plain(1, 1), '1x1'],
    ['30,000 x 12 pixels', plain(30_000, 12), '1280x1'],
    ['3 x 30,000 pixels', plain(3, 30_000), '1x10000'],
  ])('makes variants of %s', async (_, picture, widest) => {
    const variants = await variantsFrom(await picture.png().toBuffer());
    expect(variants.map(({ width, height }) => `${width}x${height}`)).toContain(widest);
    for (const { cached, width, height } of variants)
      expect(await sharp(cached).metadata()).toMatchObject({ width, height });
  });

  test('opens no picture if all variants exist, and makes only missing ones', async () => {
    const file = await fileWith('a.jpg', await sample(900, 600).jpeg().toBuffer());
    const info = await measurePicture(file);
    const [first, ...others] = await makeVariants(file, info, cache);
    const past = new Date('2001-01-01');
    for (const { cached } of others) await utimes(cached, past, past);
    await truncate(first?.cached ?? '', 0);
    expect(await makeVariants(file, info, cache)).toEqual([first, ...others]);
    for (const { cached } of others) expect((await stat(cached)).mtime).toEqual(past);
    await rm(file);
    expect(await makeVariants(file, info, cache)).toEqual([first, ...others]);
  });

  test.each<readonly [name: string, damage: (file: string) => Promise<void>]>([
    ['is truncated', (file) => truncate(file, 40)],
    ['has a changed byte', async (file) => writeFile(file, (await readFile(file)).fill(7, 60, 61))],
    ['was removed', (file) => rm(file)],
    ['has a wrong checksum', (file) => writeFile(file.replace(/-\d+\.\w+$/, '.sha256'), 'nothing')],
  ])('makes a variant again that %s in the cache', async (_, damage) => {
    const file = await fileWith('a.jpg', await sample(900, 600).jpeg().toBuffer());
    const info = await measurePicture(file);
    const before = await makeVariants(file, info, cache);
    const [first] = before;
    const bytes = await readFile(first?.cached ?? '');
    await damage(first?.cached ?? '');
    expect(await makeVariants(file, info, cache)).toEqual(before);
    expect((await readFile(first?.cached ?? '')).equals(bytes)).toBe(true);
    await rm(file);
    expect(await makeVariants(file, info, cache)).toEqual(before);
  });

  test('copies the variants to the site, and keeps existing files', async () => {
    const out = await mkdtemp(join(tmpdir(), 'sanchika-site-'));
    const bytes = await sample(300, 200).jpeg().toBuffer();
    const variants = await variantsFrom(bytes, 'a.jpg', out);
    const past = new Date('2001-01-01');
    for (const { url, cached } of variants) {
      expect((await readFile(join(out, url))).equals(await readFile(cached))).toBe(true);
      await utimes(join(out, url), past, past);
    }
    await variantsFrom(bytes, 'a.jpg', out);
    for (const { url } of variants) expect((await stat(join(out, url))).mtime).toEqual(past);
  });

  test('makes the same picture twice at once without a partial or temporary file', async () => {
    const file = await fileWith('a.jpg', await sample(700, 500).jpeg().toBuffer());
    const info = await measurePicture(file);
    const [one, two] = await Promise.all([makeVariants(file, info, cache), makeVariants(file, info, cache)]);
    expect(one).toEqual(two);
    const names = (await readdir(cache, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    // The variants and the list of their checksums.
    expect(names.length).toBe((one?.length ?? 0) + 1);
  });

  test('reports a truncated JPEG instead of showing a grey half', async () => {
    const whole = await sample(800, 600).jpeg().toBuffer();
    const file = await fileWith('half.jpg', whole.subarray(0, whole.length / 2));
    const info = await measurePicture(file);
    await expect(makeVariants(file, info, cache)).rejects.toThrow(`${file}: is damaged: `);
    await expect(readdir(cache)).resolves.toEqual([]);
  });

  test('reports a PNG with damaged bytes', async () => {
    const png = await sample(200, 200).png().toBuffer();
    png.fill(0x55, 1000, 1200);
    await expect(variantsFrom(png, 'bad.png')).rejects.toThrow('bad.png: is damaged: ');
  });

  test('refuses a file that changed after it was measured', async () => {
    const file = await fileWith('a.png', await plain(9, 9).png().toBuffer());
    const info = await measurePicture(file);
    await writeFile(file, await plain(8, 8).png().toBuffer());
    await expect(makeVariants(file, info, cache)).rejects.toThrow(
      'a.png: changed while the site was being built (build the site again)',
    );
  });

  test('does not blame the picture if the cache is not writable', async () => {
    const blocked = await fileWith('no-folder', '');
    const file = await fileWith('a.png', await plain(9, 9).png().toBuffer());
    const refused = await makeVariants(file, await measurePicture(file), blocked).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'ENOTDIR' });
  });

  test('uses the version that the recipe contains', () => {
    expect(sharp.versions.sharp).toBe(recipe.sharp);
  });
});

describe('makeVariants of an SVG', () => {
  const svg = (content: string, head = '') =>
    Buffer.from(
      `${head}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="20" height="20">${content}</svg>`,
    );
  const base = '<rect width="20" height="20" fill="#f00"/>';

  test('renders it sharply at double size', async () => {
    const lines = Array.from({ length: 10 }, (_, x) => `<rect x="${x * 2}" width="1" height="20"/>`).join('');
    const variants = await variantsFrom(svg(`<rect width="20" height="20" fill="#fff"/>${lines}`));
    const { data } = await sharp(variants.at(-1)?.cached).greyscale().raw().toBuffer({ resolveWithObject: true });
    expect([...data.subarray(0, 8)].map((value) => value > 128)).toEqual([
      false,
      false,
      true,
      true,
      false,
      false,
      true,
      true,
    ]);
  });

  test('runs no script and loads no file, local or remote', async () => {
    const green = await fileWith(
      'green.png',
      await sharp({ create: { width: 20, height: 20, channels: 3, background: '#0f0' } })
        .png()
        .toBuffer(),
    );
    const hostile = svg(
      `${base}<script>document.documentElement.innerHTML = ''</script>
       <image width="20" height="20" href="file://${green}"/><image width="20" height="20" xlink:href="green.png"/>
       <image width="20" height="20" href="http://127.0.0.1:9/x.png"/><style>@import "file://${dirname(green)}/x.css";</style>`,
    );
    await writeFile(join(dirname(green), 'hostile.svg'), hostile);
    const file = join(dirname(green), 'hostile.svg');
    for (const [r = 0, g = 255] of await middles(await makeVariants(file, await measurePicture(file), cache))) {
      expect([r > 200, g < 60]).toEqual([true, true]);
    }
  });

  test('reads no file through an entity', async () => {
    const secret = await fileWith(
      'secret.svg',
      '<rect xmlns="http://www.w3.org/2000/svg" width="20" height="20" fill="#0f0"/>',
    );
    const hostile = svg(`${base}&secret;`, `<!DOCTYPE svg [<!ENTITY secret SYSTEM "file://${secret}">]>`);
    const variants = await variantsFrom(hostile).catch((error: unknown) => error);
    if (variants instanceof Error) expect(variants.message).toMatch(/: is (damaged|not a picture)/);
    else for (const [r = 0, g = 255] of await middles(variants as [])) expect([r > 200, g < 60]).toEqual([true, true]);
  });

  test('refuses an exponential entity bomb', async () => {
    const names = 'abcdefghij';
    const entities = [...names].map(
      (name, index) => `<!ENTITY ${name} "${index === 0 ? 'laugh' : `&${names[index - 1]};`.repeat(10)}">`,
    );
    const bomb = svg(`${base}<text>&j;</text>`, `<!DOCTYPE svg [${entities.join('')}]>`);
    const outcome = await variantsFrom(bomb).then(
      () => 'drawn',
      (error: unknown) => String(error),
    );
    expect(outcome).toMatch(/^drawn$|is damaged|is not a picture/);
  });
});
