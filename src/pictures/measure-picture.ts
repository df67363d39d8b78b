import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Metadata } from 'sharp';
import { maxBytes, openPicture } from './open-picture.ts';
import type { PictureFormat, PictureInfo } from './picture-info.ts';
import { pictureProblem } from './picture-problem.ts';
import { mayBeSvg, svgMetadata } from './render-svg.ts';

const losslessFormats: readonly PictureFormat[] = ['png', 'gif', 'svg'];

/** A picture's size and format from its header, and its hash. Throws a `ProblemsError` if the file is not a picture. */
export async function measurePicture(file: string, bytes?: Buffer): Promise<PictureInfo> {
  try {
    const content = bytes ?? (await readPicture(file));
    if (content.length > maxBytes) throw new Error('too large');
    const metadata = mayBeSvg(content) ? await svgMetadata(content) : await openPicture(content).metadata();
    const format = formatOf(metadata);
    return {
      sha256: createHash('sha256').update(content).digest('hex'),
      width: metadata.autoOrient.width,
      height: metadata.autoOrient.height,
      format,
      bytes: content.length,
      drawn: losslessFormats.includes(format) || metadata.hasAlpha,
    };
  } catch (error) {
    throw pictureProblem(file, error);
  }
}

/** A picture's bytes. Throws if the file is too large. */
export async function readPicture(file: string): Promise<Buffer> {
  const { size } = await stat(file);
  if (size > maxBytes) throw new Error('too large');
  return readFile(file);
}

function formatOf(metadata: Metadata): PictureFormat {
  switch (metadata.format) {
    case 'jpeg':
    case 'png':
    case 'gif':
    case 'webp':
    case 'tiff':
    case 'svg':
      return metadata.format;
    case 'heif':
      if (metadata.compression === 'av1') return 'avif';
      throw new Error('heic');
    default:
      throw new Error('unsupported image format');
  }
}
