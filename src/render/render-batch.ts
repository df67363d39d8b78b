import { join, relative } from 'node:path';
import { Eleventy } from '@11ty/eleventy';
import type { PageRecord } from '../pages/record.ts';
import type { Archive } from './archive.ts';
import { templatesPlugin } from './templates-plugin.ts';

/** A page as it goes to the site. */
export interface RenderedFile {
  /** Path from the site's root. */
  readonly file: string;
  readonly content: string;
}

/** Lays page records on their templates: one run of Eleventy, nothing is written. */
export async function renderBatch(archive: Archive, records: readonly PageRecord[]): Promise<readonly RenderedFile[]> {
  const { root } = archive.paths;
  const output = join(root, '_site');
  const eleventy = new Eleventy(join(root, 'src/pages'), output, {
    quietMode: true,
    configPath: false,
    config: (config) => {
      config.setIncludesDirectory('../../_includes');
      // Data comes from the plugin alone: a folder of data files would be read and merged for every batch.
      config.setDataDirectory('../../_data/none');
      config.addPlugin(templatesPlugin, { archive, records: () => records });
    },
  });
  await eleventy.init();
  const pages = await eleventy.toJSON();
  return pages.map(({ outputPath, content }) => ({
    file: relative(output, outputPath).replaceAll('\\', '/'),
    content,
  }));
}
