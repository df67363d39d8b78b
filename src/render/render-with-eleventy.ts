import { join, relative } from 'node:path';
import { Eleventy } from '@11ty/eleventy';
import { type PageRecord, pageKinds } from '../pages/page-kinds.ts';
import type { Archive } from './archive.ts';
import type { RenderedFile } from './page-renderer.ts';
import { throwTemplateError } from './template-error.ts';
import { type CompiledTemplates, templatesPlugin } from './templates-plugin.ts';

/** The compiled templates of each archive. */
const templatesOf = new WeakMap<Archive, CompiledTemplates>();

/** Renders page records with their templates in one run of Eleventy. Writes no files. */
export async function renderWithEleventy(
  archive: Archive,
  records: readonly PageRecord[],
): Promise<readonly RenderedFile[]> {
  const compiled = templatesOf.get(archive) ?? new Map();
  templatesOf.set(archive, compiled);
  const output = join(archive.project, '_site');
  const kinds = new Set(records.map(({ kind }) => kind));
  const unused = pageKinds.filter(({ name }) => !kinds.has(name));
  const input = templateFolder(archive.project);
  const eleventy = new Eleventy(input, output, {
    quietMode: true,
    configPath: false,
    config: (config) => {
      // Without this, Eleventy prints slow filters in every build on a busy machine.
      for (const group of ['Configuration', 'Data']) config.benchmarkManager.get(group).logger.overrideLogger(false);
      // Eleventy reads every template, also those without records.
      for (const { name } of unused) config.ignores.add(join(input, 'kinds/*', `${name}.njk`));
      // Our templates may lie there, in the npm package.
      config.ignores.delete('**/node_modules/**');
      config.setIncludesDirectory('../../_includes');
      // All data comes from the plugin. Eleventy would read a data folder again for every batch.
      config.setDataDirectory('../../_data/none');
      config.addPlugin(templatesPlugin, { archive, records: () => records, compiled });
    },
  });
  await eleventy.init();
  eleventy.disableLogger();
  const pages = await eleventy.toJSON().catch(throwTemplateError);
  return pages.map(({ outputPath, content }) => ({
    file: relative(output, outputPath).replaceAll('\\', '/'),
    content,
  }));
}

/** The folder of the templates, relative to the working folder: Eleventy reads its path as a pattern. */
function templateFolder(root: string): string {
  const folder = relative('', join(root, 'src/pages'));
  const character = /[*?[\]{}()]/.exec(folder)?.[0];
  if (character === undefined) return folder;
  throw new Error(
    `The templates in ${folder} cannot be found, because "${character}" in a path is a pattern. Run the command in ${root}, or rename that folder.`,
  );
}
