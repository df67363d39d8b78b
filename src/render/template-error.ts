import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';

/** Throws one error with the template, the line and the reason. Nunjucks and Eleventy wrap them in several errors. */
export function throwTemplateError(error: unknown): never {
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
  // The front matter is removed before Nunjucks counts the lines.
  const template = readFileSync(file, 'utf8').replace(/^---\n.*?\n---\n/s, '');
  const from = template.split('\n')[Number(line) - 1]?.slice(Number(column) - 1) ?? '';
  return /^\{\{.*?\}\}/.exec(from)?.[0];
}
