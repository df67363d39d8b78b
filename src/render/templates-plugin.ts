import type { EleventyConfig, NunjucksEngine } from '@11ty/eleventy';
import type { Environment, Template } from 'nunjucks';
import { navigation } from '../pages/navigation.ts';
import { type PageRecord, pageKinds } from '../pages/page-kinds.ts';
import { facets } from '../settings/facets.ts';
import type { Archive } from './archive.ts';
import { filters } from './filters/index.ts';

export interface TemplatesOptions {
  readonly archive: Pick<Archive, 'site' | 'strings' | 'assets'>;
  /** Asked for at every build. */
  readonly records: () => readonly PageRecord[] | Promise<readonly PageRecord[]>;
  /** Templates that another run compiled for the same archive; those that this run compiles join them. */
  readonly compiled?: CompiledTemplates;
}

/** Compiled templates by name and source. */
export type CompiledTemplates = Map<string, Template>;

/** Everything that the page templates need of Eleventy: data, filters, addresses. */
export function templatesPlugin(
  config: EleventyConfig,
  { archive, records, compiled = new Map() }: TemplatesOptions,
): void {
  config.setTemplateFormats(['njk']);
  config.setUseGitIgnore(false);
  config.setNunjucksEnvironmentOptions({
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  // Eleventy copies data for every template and wraps it for every page, unless it is frozen.
  config.addGlobalData('batch', async () => byKind(await records()));
  config.addGlobalData('site', Object.freeze(archive.site));
  config.addGlobalData('strings', Object.freeze(archive.strings));
  config.addGlobalData('assets', Object.freeze(archive.assets));
  config.addGlobalData('facets', Object.freeze(facets));
  config.addGlobalData('navigation', Object.freeze(navigation(archive.site.facets)));
  // A function, since a template string would be compiled for every page.
  config.addGlobalData(
    'permalink',
    () =>
      ({ record }: { readonly record: PageRecord }) =>
        record.file,
  );
  for (const [name, filter] of Object.entries(filters)) config.addFilter(name, filter);
  config.addNunjucksGlobal('furniture', furniture());
  compileOnce(config, compiled);
}

interface TemplateContext {
  readonly env: Environment;
  readonly ctx: { readonly record: PageRecord & { readonly root?: string; readonly facet?: string } };
}

/**
 * A partial that looks the same on all pages of one kind, language and depth, and is rendered once for all of them: half of
 * a page's markup is furniture.
 */
function furniture(): (this: TemplateContext, partial: string) => string {
  const rendered = new Map<string, string>();
  return function (this: TemplateContext, partial) {
    const { kind, lang, root, facet } = this.ctx.record;
    const key = [partial, kind, lang, root, facet].join(' ');
    const known = rendered.get(key);
    if (known !== undefined) return known;
    const made = this.env.getTemplate(partial).render(this.ctx);
    rendered.set(key, made);
    return made;
  };
}

/** Every template finds its kind, though most batches hold one kind only. */
function byKind(records: readonly PageRecord[]): Readonly<Record<string, readonly PageRecord[]>> {
  const batch = Object.fromEntries(pageKinds.map(({ name }) => [name, [] as PageRecord[]]));
  for (const record of records) batch[record.kind]?.push(Object.freeze(record));
  return Object.freeze(batch);
}

/**
 * Eleventy 3.1 compiles a Nunjucks template again for every page of a pagination: half of the time that a page takes. Its own
 * cache would help, and keeps every run of it, with all its pages, for as long as the process lives.
 */
function compileOnce(config: EleventyConfig, compiled: CompiledTemplates): void {
  config.setUseTemplateCache(false);
  let engine: NunjucksEngine | undefined;
  config.on('eleventy.engine.njk', (created) => {
    engine = created;
  });
  config.addExtension('njk', {
    key: 'njk',
    compileOptions: { cache: false },
    compile: (source, inputPath) => {
      if (!engine) throw new Error('Eleventy has made no Nunjucks environment');
      const key = `${inputPath}\0${source}`;
      const template = compiled.get(key) ?? new engine.nunjucks.Template(source, engine.environment, inputPath);
      compiled.set(key, template);
      return (data) => template.render(data);
    },
  });
}
