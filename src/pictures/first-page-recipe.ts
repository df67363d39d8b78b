import { createHash } from 'node:crypto';
import { recipe } from './recipe.ts';

/**
 * How the first page of a document is made into a picture. The versions are those that are installed, which a test compares: others
 * may give other bytes.
 */
export const firstPageRecipe = {
  pdfium: '2.15.1',
  sharp: recipe.sharp,
  /** In pixels: twice what a page shows, for dense screens. */
  width: 480,
  webp: { quality: 75, smartSubsample: true },
} as const;

const hashOfRecipe = createHash('sha256').update(JSON.stringify(firstPageRecipe)).digest('hex');

/** The hash that names the picture of the first page of a file. Another recipe gives another name. */
export function firstPageHash(sha256OfFile: string): string {
  return createHash('sha256').update(sha256OfFile).update(hashOfRecipe).digest('hex');
}
