import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { closestMatch } from '../language/closest-match.ts';
import { isDeviceName } from '../language/names/device-name.ts';
import { dataFolder } from './files/archive-paths.ts';
import { parseObject } from './files/parse-object.ts';
import { type Problem, ProblemsError } from './files/problem.ts';
import { readSettingsFile } from './files/read-settings-file.ts';
import { issnOf } from './issn.ts';

/** A newspaper. It is an entry of the vocabulary. */
export interface Newspaper {
  /** Its key. */
  readonly slug: string;
  readonly kind: 'newspaper';
  /** By language. */
  readonly names: Readonly<Record<string, string>>;
  readonly aliases: string[];
  readonly url?: string;
  readonly issn?: string;
}

/** The file with the newspapers of an archive, in its folder `_data`. */
export const publicationsFile = 'publications.json';

export function publicationsIn(root: string): string {
  return join(dataFolder(root), publicationsFile);
}

const publication = z.strictObject({
  names: z
    .record(z.string(), z.string().min(1, 'is empty'))
    .refine((names) => Object.keys(names).length > 0, 'is empty'),
  url: z.url({ protocol: /^https?$/, error: 'is not a web address' }).optional(),
  issn: z
    .string()
    .transform((written, context) => {
      const issn = issnOf(written);
      if (issn !== undefined) return issn;
      const message = `is not an ISSN: "${written}" (it has eight digits, and the last one checks the others)`;
      context.issues.push({ code: 'custom', message, input: written });
      return z.NEVER;
    })
    .optional(),
  aliases: z.array(z.string().min(1)).default([]),
});
const properties = Object.keys(publication.shape);

/** Reads the newspapers by key. An archive may have none. Throws a ProblemsError with all problems. */
export function readPublications(file: string): readonly Newspaper[] {
  if (!existsSync(file)) return [];
  const text = readSettingsFile(file);
  const problems: Problem[] = [];
  const name = relative('', file).replaceAll('\\', '/');
  const refuse = (path: readonly PropertyKey[], message: string, remedy: string) => {
    const line = lineOf(text, path);
    problems.push({ file: name, ...(line === undefined ? {} : { line }), field: path.join('.'), message, remedy });
  };
  const entries = Object.entries(
    parseObject(text, name, { message: 'has no publications by key', remedy: `{ "daily-news": … }; ${example}` }),
  ).flatMap(([key, value]): readonly Newspaper[] => {
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(key) || isDeviceName(key))
      refuse([key], 'is not a key', 'write small Latin letters and digits with hyphens, such as "daily-news"');
    const parsed = publication.safeParse(value);
    if (parsed.success) {
      const { names, url, issn, aliases } = parsed.data;
      const optional = { ...(url === undefined ? {} : { url }), ...(issn === undefined ? {} : { issn }) };
      return [{ slug: key, kind: 'newspaper', names, aliases: [...new Set([...aliases, key])], ...optional }];
    }
    for (const issue of parsed.error.issues) {
      const path = [key, ...issue.path];
      if (issue.code !== 'unrecognized_keys') refuse(path, issue.message, example);
      else for (const unknown of issue.keys) refuse([...path, unknown], 'is not a known property', nearest(unknown));
    }
    return [];
  });
  if (problems.length > 0) throw new ProblemsError(problems);
  return entries;
}

const example = 'write { "names": { "en": "Daily News" }, "url": "https://…", "issn": "0317-8471" }';

function nearest(name: string): string {
  const near = closestMatch(name, properties);
  return near === undefined ? `the properties are ${properties.join(', ')}` : `did you mean "${near}"?`;
}

/** The line of a property: each part of its path is looked for after the one before. */
function lineOf(text: string, path: readonly PropertyKey[]): number | undefined {
  let at = 0;
  for (const part of path) {
    const next = text.indexOf(JSON.stringify(String(part)), at);
    if (next !== -1) at = next;
  }
  return text.slice(0, at).split('\n').length;
}
