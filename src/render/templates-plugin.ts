import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import type { EleventyConfig, NunjucksEngine, TemplateLoader } from '@11ty/eleventy';
import type { Environment, Template } from 'nunjucks';
import { menuLinks, menuUrls } from '../pages/menu-links.ts';
import { navigation } from '../pages/navigation.ts';
import { type PageRecord, pageKinds } from '../pages/page-kinds.ts';
import { facetsInMenus } from '../pages/parts/shown-facets.ts';
import { facets } from '../settings/facets.ts';
import { schemeColours } from '../settings/values/colours.ts';
import type { Archive } from './archive.ts';
import { filters } from './filters/index.ts';
import { withNumerals } from './filters/with-numerals.ts';
import { policyAdditions } from './policy-additions.ts';
import { oursPrefix, pageTemplateName, type TemplateFiles } from './template-files.ts';

export interface TemplatesOptions {
  readonly archive: Pick<Archive, 'site' | 'strings' | 'assets' | 'templates' | 'context'>;
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
  config.addGlobalData('navigation', Object.freeze(navigation(facetsInMenus(archive.context))));
  const menus = menuLinks(archive.context);
  config.addGlobalData('ownLinks', Object.freeze(menus.own));
  config.addGlobalData('listedLinks', Object.freeze(menus.listed));
  config.addGlobalData('policy', Object.freeze(policyAdditions(archive.site.head?.policy)));
  config.addGlobalData('papers', Object.freeze(papers(archive.site)));
  // A function, because Eleventy would compile a template string for every page.
  config.addGlobalData(
    'permalink',
    () =>
      ({ record }: { readonly record: PageRecord }) =>
        record.file,
  );
  const { numerals } = archive.site;
  // For the scripts of the pages.
  const devanagari = Object.entries(numerals ?? {}).filter(([, digits]) => digits === 'devanagari');
  config.addGlobalData('devanagari', devanagari.map(([lang]) => lang).join(' '));
  const shown = numerals ? withNumerals(filters, numerals) : filters;
  for (const [name, filter] of Object.entries(shown)) config.addFilter(name, filter);
  config.addNunjucksGlobal('renderOnce', renderOncePerKind(menuUrls(menus)));
  compileOnce(config, archive.templates, compiled);
}

interface TemplateContext {
  readonly env: Environment;
  readonly ctx: { readonly record: PageRecord & { readonly root?: string; readonly facet?: string } };
}

/** The colours around the page in both schemes. */
function papers({ colours }: Archive['site']): Readonly<Record<'light' | 'dark', string>> {
  return {
    light: schemeColours('light', colours?.light).paper,
    dark: colours?.dark?.paper ?? '#15171b',
  };
}

/**
 * Renders a partial that is the same on all pages of one kind, language and depth once for all of them. This is half of the
 * markup of a page. Pages in the menu have their own, because it marks the current page.
 */
function renderOncePerKind(inMenu: ReadonlySet<string>): (this: TemplateContext, partial: string) => string {
  const rendered = new Map<string, string>();
  return function (this: TemplateContext, partial) {
    const { kind, lang, root, facet, url } = this.ctx.record;
    const key = [partial, kind, lang, root, facet, inMenu.has(url) ? url : ''].join(' ');
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
      const { source, path } = ownPageTemplate(templates, inputPath) ?? { source: ourSource, path: inputPath };
      const key = `${path}\0${source}`;
      const template = compiled.get(key) ?? new engine.nunjucks.Template(source, engine.environment, path);
      compiled.set(key, template);
      return (data) => template.render(data);
    },
  });
}

/** Loads our template for a name such as `ours/partials/masthead.njk`. */
function oursLoader({ byName }: TemplateFiles): TemplateLoader {
  return {
    cache: {},
    getSource: (name) => {
      const template = name.startsWith(oursPrefix) ? byName.get(name) : undefined;
      return template ? { src: templateSource(template.file), path: template.file, noCache: false } : null;
    },
  };
}

/** A template without the front matter of ours for a page kind. The lines of errors stay those of the file. */
function templateSource(file: string): string {
  return readFileSync(file, 'utf8').replace(/^---\n.*?\n---\n/s, blankLines);
}

/** The archive's own template in the place of ours for a page kind. Its front matter stays that of ours. */
function ownPageTemplate({ byName }: TemplateFiles, inputPath: string) {
  const template = byName.get(pageTemplateName(basename(inputPath, '.njk')));
  if (!template?.isOwn) return undefined;
  return { source: templateSource(template.file), path: relative('', template.file) };
}

/** An empty output of as many lines. */
function blankLines(text: string): string {
  return `{{-${text.replace(/[^\n]/g, '')}'' -}}`;
}
