import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import nunjucks from 'nunjucks';
import { closestMatch } from '../language/closest-match.ts';
import { type Problem, ProblemsError } from '../settings/files/problem.ts';
import { filters } from './filters/index.ts';
import { type TemplateFile, type TemplateFiles, templateReferences } from './template-files.ts';
import { eleventyFilters } from './uses-eleventy.ts';

/** The filters of Nunjucks that templates may use beside ours. */
const otherFilters =
  /^(?:abs|batch|capitalize|center|default|dictsort|dump|escape|first|float|forceescape|groupby|indent|int|join|last|length|list|lower|nl2br|random|reject|rejectattr|replace|reverse|round|safe|select|selectattr|slice|sort|string|striptags|sum|title|trim|truncate|upper|urlencode|urlize|wordcount|d|e)$/;

/** Checks the archive's own templates. Throws a ProblemsError with every mistake that does not need a page to be seen. */
export function checkTemplates(templates: TemplateFiles): void {
  const own = [...templates.byName.values()].filter(({ isOwn }) => isOwn);
  if (own.length === 0) return;
  const used = new Set([...templates.byName.values()].flatMap(({ file }) => referencesIn(file, templates)));
  const problems = own.flatMap((template) => [
    ...(template.replaces || used.has(template.name) ? [] : [unusedProblem(template, templates)]),
    ...sourceProblems(template, templates),
  ]);
  if (problems.length > 0) throw new ProblemsError(problems);
}

function referencesIn(file: string, templates: TemplateFiles): readonly string[] {
  return templateReferences(readFileSync(file, 'utf8'), templates);
}

function unusedProblem(template: TemplateFile, { byName }: TemplateFiles): Problem {
  const ours = [...byName].flatMap(([name, { isOwn, replaces }]) => (isOwn && !replaces ? [] : [name]));
  const message = 'has the name of no template, and no template includes it';
  return { file: shownPath(template), message, remedy: suggestion(template.name, ours) };
}

function sourceProblems(template: TemplateFile, templates: TemplateFiles): readonly Problem[] {
  const source = readFileSync(template.file, 'utf8');
  const problemAt = (text: string, message: string, remedy: string): Problem => {
    const line = source.slice(0, source.indexOf(text)).split('\n').length;
    return { file: shownPath(template), line, message, remedy };
  };
  const missing = templateReferences(source, templates)
    .filter((name) => !templates.byName.has(name))
    .map((name) =>
      problemAt(name, `uses the template "${name}", which does not exist`, suggestion(name, templates.byName.keys())),
    );
  const compiled = compile(source);
  if (typeof compiled !== 'string') return [...missing, { file: shownPath(template), ...compiled }];
  const names = new Set([...compiled.matchAll(/env\.getFilter\("([^"]+)"\)/g)].map(([, name = '']) => name));
  const unknown = [...names]
    .filter((name) => !Object.hasOwn(filters, name) && !otherFilters.test(name) && !eleventyFilters.test(name))
    .map((name) =>
      problemAt(name, `uses the filter "${name}", which does not exist`, suggestion(name, Object.keys(filters))),
    );
  return [...missing, ...unknown];
}

/** The JavaScript of a template, or the first error of its syntax. */
function compile(source: string): string | Omit<Problem, 'file'> {
  try {
    return nunjucks.precompileString(source, { name: 'template' });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    // An error at the end of the file has no line.
    const line = /\[Line (\d+), Column \d+\]/.exec(text)?.[1] ?? source.trimEnd().split('\n').length;
    const message = `is not a valid template: ${text.split('\n').at(-1)?.trim()}`;
    return { line: Number(line), message, remedy: 'compare it with ours' };
  }
}

function suggestion(name: string, names: Iterable<string>): string {
  const likely = closestMatch(name, names);
  return likely === undefined ? 'docs/theming.md lists the names' : `did you mean "${likely}"?`;
}

function shownPath({ file }: TemplateFile): string {
  return relative('', file).replaceAll('\\', '/');
}
