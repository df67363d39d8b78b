import type { EleventyConfig } from '@11ty/eleventy';
import { openWholeArchive } from './src/build/whole-archive.ts';
import { templatesPlugin } from './src/render/templates-plugin.ts';

/** For the usual `eleventy --config=eleventy.config.ts`: every page in one batch; `npm run build` makes the same in many. */
export default async function configure(config: EleventyConfig) {
  const { archive, records, files } = await openWholeArchive({
    root: '.',
    articles: 'articles',
    site: '_data/site.json',
    cache: '.cache',
  });
  config.addPlugin(templatesPlugin, { archive, records });
  config.addPassthroughCopy({ [files]: '.' });
  for (const source of ['articles', '_data', '_includes']) config.addWatchTarget(source);
  return { dir: { input: 'src/pages', includes: '../../_includes', data: '../../_data/none', output: '_site' } };
}
