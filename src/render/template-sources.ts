import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { TemplateLoader } from '@11ty/eleventy';
import { oursPrefix, pageTemplateName, type TemplateFiles } from './template-files.ts';

const frontMatter = /^---\n.*?\n---\n/s;

/** The options of every Nunjucks environment. */
export const templateOptions = {
  autoescape: true,
  throwOnUndefined: true,
  trimBlocks: true,
  lstripBlocks: true,
} as const;

/** The source of a template of a page kind, as Eleventy passes it on: without front matter. */
export function pageTemplateSource(file: string): string {
  return readFileSync(file, 'utf8').replace(frontMatter, '');
}

/** Loads our template for a name such as `ours/partials/masthead.njk`. */
export function oursLoader({ byName }: TemplateFiles): TemplateLoader {
  return {
    cache: {},
    getSource: (name) => {
      const template = name.startsWith(oursPrefix) ? byName.get(name) : undefined;
      return template ? { src: numberedSource(template.file), path: template.file, noCache: false } : null;
    },
  };
}

/** The archive's own template in the place of ours for a page kind. Its front matter stays that of ours. */
export function ownPageTemplate({ byName }: TemplateFiles, kind: string) {
  const template = byName.get(pageTemplateName(kind));
  if (!template?.isOwn) return undefined;
  return { source: numberedSource(template.file), path: relative('', template.file) };
}

/** A template without the front matter of ours for a page kind. The lines of errors stay those of the file. */
function numberedSource(file: string): string {
  return readFileSync(file, 'utf8').replace(frontMatter, blankLines);
}

/** An empty output of as many lines. */
function blankLines(text: string): string {
  return `{{-${text.replace(/[^\n]/g, '')}'' -}}`;
}
