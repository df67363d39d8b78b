import type { EleventyConfig, NunjucksEngine } from '@11ty/eleventy';
import type { Environment, Template } from 'nunjucks';
import { navigation } from '../pages/navigation.ts';
import { type PageRecord, pageKinds } from '../pages/page-kinds.ts';
import { facets } from '../settings/facets.ts';
import type { Archive } from './archive.ts';
import { filters } from './filters/index.ts';

export interface TemplatesOptions {
  readonly archive: Pick<Archive, 'site' | 'strings' | 'assets'>;
  /** Called once for every build. */
  readonly records: () => readonly PageRecord[] | Promise<readonly PageRecord[]>;
  /** Templates from earlier runs for the same archive. This run adds the templates that it compiles. */
  readonly compiled?: CompiledTemplates;
}

/** Compiled templates by name and source. */
export type CompiledTemplates = Map<string, Template>;

/** Sets up Eleventy for the page templates: data, filters and addresses. */
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
  // Frozen, because Eleventy copies other data for every template and wraps it for every page.
  config.addGlobalData('batch', async () => byKind(await records()));
  config.addGlobalData('site', Object.freeze(archive.site));
  config.addGlobalData('strings', Object.freeze(archive.strings));
  config.addGlobalData('assets', Object.freeze(archive.assets));
  config.addGlobalData('facets', Object.freeze(facets));
  config.addGlobalData('navigation', Object.freeze(navigation(archive.site.facets)));
  // A function, because Eleventy would compile a template string for every page.
  config.addGlobalData(
    'permalink',
    () =>
      ({ record }: { readonly record: PageRecord }) =>
        record.file,
  );
  for (const [name, filter] of Object.entries(filters)) config.addFilter(name, filter);
  config.addNunjucksGlobal('renderOnce', renderOncePerKind());
  compileOnce(config, compiled);
}

interface TemplateContext {
  readonly env: Environment;
  readonly ctx: { readonly record: PageRecord & { readonly root?: string; readonly facet?: string } };
}

/**
 * Renders a partial that is the same on all pages of one kind, language and depth once for all of them. This is half of the
 * markup of a page.
 */
function renderOncePerKind(): (this: TemplateContext, partial: string) => string {
  const rendered = new Map<string, string>();
  return function (this: TemplateContext, partial) {
    const { kind, lang, root, facet } = this.ctx.record;
    const key = [partial, kind, lang, root, facet].join(' ');
    const earlier = rendered.get(key);
    if (earlier !== undefined) return earlier;
    const html = this.env.getTemplate(partial).render(this.ctx);
    rendered.set(key, html);
    return html;
  };
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
      if (!engine) throw new Error('Eleventy has not created its Nunjucks environment');
      const key = `${inputPath}\0${source}`;
      const template = compiled.get(key) ?? new engine.nunjucks.Template(source, engine.environment, inputPath);
      compiled.set(key, template);
      return (data) => template.render(data);
    },
  });
}
