import { readFileSync } from 'node:fs';
import type { TemplateFiles } from './template-files.ts';

const names = 'slug|slugify|url|log|inputPathToUrl|serverlessUrl|renderTransforms|getBundle|getBundleFileUrl';

/** The filters of Eleventy. */
export const eleventyFilters = new RegExp(`^(?:${names})$`);

/** A filter of Eleventy, or its data. */
const eleventyUse = new RegExp(
  `\\|[ \\t]*(?:${names})\\b|\\b(?:eleventy|collections|pkg)[.[]|\\bpage\\.(?:url|date|lang|inputPath|outputPath|fileSlug|filePathStem)\\b`,
);

/** Whether the archive's own templates use what only Eleventy has. Ours use nothing of it. */
export function usesEleventy({ byName }: TemplateFiles): boolean {
  return [...byName.values()].some(({ isOwn, file }) => isOwn && eleventyUse.test(readFileSync(file, 'utf8')));
}
