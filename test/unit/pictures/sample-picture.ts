import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';

/** A picture with something in it: colours that run across, so that an encoder has work and a damage can be seen. */
export function sample(width: number, height: number, channels: 3 | 4 = 3): Sharp {
  const pixels = Buffer.alloc(width * height * channels);
  for (let offset = 0, pixel = 0; offset < pixels.length; offset += channels, pixel += 1) {
    const x = pixel % width;
    const y = Math.floor(pixel / width);
    pixels[offset] = (x * 255) / width;
    pixels[offset + 1] = (y * 255) / height;
    pixels[offset + 2] = (x * 7 + y * 13) % 256;
    if (channels === 4) pixels[offset + 3] = x < width / 2 ? 0 : 255;
  }
  return sharp(pixels, { raw: { width, height, channels } });
}

/** Writes bytes into a folder of this test's own. */
export async function fileWith(name: string, bytes: string | Uint8Array): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'sanchika-pictures-')), name);
  await writeFile(file, bytes);
  return file;
}
