import { basename } from 'node:path';
import type { EleventyConfig, NunjucksEngine } from '@11ty/eleventy';
import type { Template } from 'nunjucks';
import { type PageRecord, pageKinds } from '../pages/page-kinds.ts';
import { filtersOf } from './filters/with-numerals.ts';
import { renderOncePerKind } from './render-once.ts';
import { type TemplateArchive, templateData } from './template-data.ts';
import type { TemplateFiles } from './template-files.ts';
import { oursLoader, ownPageTemplate, templateOptions } from './template-sources.ts';

export interface TemplatesOptions {
  readonly archive: TemplateArchive;
  /** Called once for every build. */
  readonly records: () => readonly PageRecord[] | Promise<readonly PageRecord[]>;
  /** Templates from earlier runs for the same archive. This run adds the templates that it compiles. */
  readonly compiled?: CompiledTemplates;
}

/** Compiled templates by name and source. */
export type CompiledTemplates = Map<string, Template>;

/** Sets up Eleventy for the page templates: data, filters and addresses. `openPageRenderer` sets up Nunjucks alone in the same way. */
export function templatesPlugin(
  config: EleventyConfig,
  { archive, records, compiled = new Map() }: TemplatesOptions,
): void {
  config.setTemplateFormats(['njk']);
  config.setUseGitIgnore(false);
  config.setNunjucksEnvironmentOptions(templateOptions);
  // Frozen, because Eleventy copies other data for every template and wraps it for every page.
  config.addGlobalData('batch', async () => byKind(await records()));
  // A function, because Eleventy would compile a template string for every page.
  config.addGlobalData(
    'permalink',
    () =>
      ({ record }: { readonly record: PageRecord }) =>
        record.file,
  );
  for (const [name, value] of Object.entries(templateData(archive))) config.addNunjucksGlobal(name, value);
  for (const [name, filter] of Object.entries(filtersOf(archive.site))) config.addFilter(name, filter);
  config.addNunjucksGlobal('renderOnce', renderOncePerKind(archive.context));
  compileOnce(config, archive.templates, compiled);
}

/** The records by kind. Kinds without records have an empty list, because every template reads its list. */
function byKind(records: readonly PageRecord[]): Readonly<Record<string, readonly PageRecord[]>> {
  const batch = Object.fromEntries(pageKinds.map(({ name }) => [name, [] as PageRecord[]]));
  for (const record of records) batch[record.kind]?.push(Object.freeze(record));
  return Object.freeze(batch);
}

/**
 * Compiles each template once. Eleventy 3.1 compiles a Nunjucks template again for every page of a pagination, which takes
 * half of the time of a page. Its own cache would avoid that, but keeps all pages of every run in memory.
 */
function compileOnce(config: EleventyConfig, templates: TemplateFiles, compiled: CompiledTemplates): void {
  config.setUseTemplateCache(false);
  let engine: NunjucksEngine | undefined;
  config.on('eleventy.engine.njk', (created) => {
    engine = created;
    for (const loader of created.environment.loaders) loader.searchPaths = [...templates.folders];
    created.environment.loaders.push(oursLoader(templates));
  });
  config.addExtension('njk', {
    key: 'njk',
    compileOptions: { cache: false },
    compile: (ourSource, inputPath) => {
      if (!engine) throw new Error('Eleventy has not created its Nunjucks environment');
      const own = ownPageTemplate(templates, basename(inputPath, '.njk'));
      const { source, path } = own ?? { source: ourSource, path: inputPath };
      const key = `${path}\0${source}`;
      const template = compiled.get(key) ?? new engine.nunjucks.Template(source, engine.environment, path);
      compiled.set(key, template);
      return (data) => template.render(data);
    },
  });
}
