import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { Eleventy } from '@11ty/eleventy';
import { type PageRecord, pageKinds } from '../pages/page-kinds.ts';
import type { Archive } from './archive.ts';
import { type CompiledTemplates, templatesPlugin } from './templates-plugin.ts';

/** A rendered page. */
export interface RenderedFile {
  /** Path from the site's root. */
  readonly file: string;
  readonly content: string;
}

/** The compiled templates of each archive. */
const templatesOf = new WeakMap<Archive, CompiledTemplates>();

/** Renders page records with their templates in one run of Eleventy. Writes no files. */
export async function renderBatch(archive: Archive, records: readonly PageRecord[]): Promise<readonly RenderedFile[]> {
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
  const pages = await eleventy.toJSON().catch(explain);
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

/** Throws one error with the template, the line and the reason. Eleventy wraps them in several errors. */
function explain(error: unknown): never {
  let deepest = error;
  for (let next = error; next instanceof Error; next = 'originalError' in next ? next.originalError : next.cause)
    deepest = next;
  const lines = deepest instanceof Error ? deepest.message.split('\n').map((line) => line.trim()) : [String(deepest)];
  const reason = lines.at(-1) ?? '';
  const places = lines.slice(0, -1).map((line) => shortPath(line.replace(/^.*\(([^(]*)\)/, '$1')));
  const output = reason.startsWith('attempted to output null') ? outputAt(places.at(-1) ?? '') : undefined;
  const message = output === undefined ? reason : `${output} has no value`;
  throw new Error(`A page template could not be rendered: ${message} (${[...new Set(places)].join(' > ')})`, {
    cause: error,
  });
}

/** A place whose path is relative to the working folder. */
function shortPath(place: string): string {
  const end = place.indexOf(' [Line ');
  const file = end < 0 ? place : place.slice(0, end);
  return isAbsolute(file) ? relative('', file) + place.slice(file.length) : place;
}

// "_includes/a.njk [Line 4, Column 47]" => "{{ assets.css }}"
function outputAt(place: string): string | undefined {
  const [, file, line, column] = /^(.+) \[Line (\d+), Column (\d+)\]$/.exec(place) ?? [];
  if (file === undefined || !existsSync(file)) return undefined;
  // Eleventy removes the front matter before Nunjucks counts the lines.
  const template = readFileSync(file, 'utf8').replace(/^---\n.*?\n---\n/s, '');
  const from = template.split('\n')[Number(line) - 1]?.slice(Number(column) - 1) ?? '';
  return /^\{\{.*?\}\}/.exec(from)?.[0];
}
