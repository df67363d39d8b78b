import { ProblemsError } from '../settings/files/problem.ts';
import { isActiveSvg, isCompressedSvg } from './active-svg.ts';
import { decodePicture } from './encode-variants.ts';
import { measurePicture } from './measure-picture.ts';
import { pictureProblem } from './picture-problem.ts';

/**
 * Why a picture of a stranger is refused: `is empty`. Undefined if a build accepts it: it is measured and decoded as in a build. SVG
 * that may run code or load files is refused too.
 */
export async function pictureFault(bytes: Buffer): Promise<string | undefined> {
  try {
    const info = await measurePicture('', bytes);
    if (info.format === 'svg' && isCompressedSvg(bytes)) return 'is a compressed SVG';
    if (info.format === 'svg' && isActiveSvg(bytes)) return 'is an SVG file that runs code or loads files';
    await decodePicture(bytes, info);
    return undefined;
  } catch (error) {
    const { problems } = error instanceof ProblemsError ? error : pictureProblem('', error);
    // The details of a damage depend on what else the library decodes at that time.
    return problems.map(({ message }) => message.replace(/^is damaged: .*/s, 'is damaged')).join('; ');
  }
}
