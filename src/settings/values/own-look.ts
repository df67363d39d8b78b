import { z } from 'zod';
import { ownFile } from './localized-text.ts';

/** The pairs of fonts that come with the program. */
const fontPairings = ['serif', 'sans', 'modern'] as const;
export type FontPairing = (typeof fontPairings)[number];

/** A picture in the place of the name in the masthead. */
export const logo = z.union([
  ownFile.transform((light) => ({ light, dark: undefined })),
  z.strictObject({ light: ownFile, dark: ownFile.optional() }),
]);

const fontFiles = z.array(ownFile).min(1).optional();

/** The fonts: a pair of ours, or files of the archive before it. */
export const fonts = z.strictObject({
  pairing: z.enum(fontPairings).optional().describe('Our fonts'),
  text: fontFiles.describe('WOFF2 files for all text'),
  headlines: fontFiles.describe('WOFF2 files for headlines'),
});
