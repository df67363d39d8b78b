import { join, relative } from 'node:path';
import { Eleventy } from '@11ty/eleventy';
import { type PageRecord, pageKinds } from '../pages/page-kinds.ts';
import type { Archive } from './archive.ts';
import { type CompiledTemplates, templatesPlugin } from './templates-plugin.ts';

/** A page as it goes to the site. */
export interface RenderedFile {
  /** Path from the site's root. */
  readonly file: string;
  readonly content: string;
}

/** What the batches of one archive have compiled. */
const templatesOf = new WeakMap<Archive, CompiledTemplates>();

/** Lays page records on their templates: one run of Eleventy, nothing is written. */
export async function renderBatch(archive: Archive, records: readonly PageRecord[]): Promise<readonly RenderedFile[]> {
  const { root } = archive.paths;
  const compiled = templatesOf.get(archive) ?? new Map();
  templatesOf.set(archive, compiled);
  const output = join(root, '_site');
  const kinds = new Set(records.map(({ kind }) => kind));
  const unused = pageKinds.filter(({ name }) => !kinds.has(name));
  const eleventy = new Eleventy(join(root, 'src/pages'), output, {
    quietMode: true,
    configPath: false,
    config: (config) => {
      // Which filter takes how long is for the benchmark to say, not for every build on a busy machine.
      for (const group of ['Configuration', 'Data']) config.benchmarkManager.get(group).logger.overrideLogger(false);
      // Every template costs its reading, used or not.
      for (const { name } of unused) config.ignores.add(join(root, 'src/pages/kinds/*', `${name}.njk`));
      config.setIncludesDirectory('../../_includes');
      // Data comes from the plugin alone: a folder of data files would be read and merged for every batch.
      config.setDataDirectory('../../_data/none');
      config.addPlugin(templatesPlugin, { archive, records: () => records, compiled });
    },
  });
  await eleventy.init();
  eleventy.disableLogger();
  const pages = await eleventy.toJSON().catch(explain);
  return pages.map(({ outputPath, content }) => ({
    file: relative(output, outputPath).replaceAll('\\', '/'),
    content,
  }));
}

/** Says in one line which template failed and why; Eleventy wraps that into several errors. */
function explain(error: unknown): never {
  let deepest = error;
  for (let next = error; next instanceof Error; next = 'originalError' in next ? next.originalError : next.cause)
    deepest = next;
  const lines = deepest instanceof Error ? deepest.message.split('\n').map((line) => line.trim()) : [String(deepest)];
  const reason = lines.at(-1) ?? '';
  const places = lines.slice(0, -1).map((line) => line.replace(/^.*\((.*)\)/, '$1'));
  throw new Error(`A page template could not be rendered: ${reason} (${[...new Set(places)].join(' > ')})`, {
    cause: error,
  });
}
