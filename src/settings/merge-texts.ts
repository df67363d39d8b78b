import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { closestMatch } from '../language/closest-match.ts';
import type { Problem } from './files/problem.ts';
import { readJsonSettings, readSettingsFile } from './files/read-settings-file.ts';

/** The texts of the interface: one JSON file for each language. */
export type Strings = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The languages that have a file in a folder of interface texts. */
export function languagesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .toSorted();
}

export function isGroup(text: unknown): text is Readonly<Record<string, unknown>> {
  return typeof text === 'object' && text !== null && !Array.isArray(text);
}

/** Puts the texts of an archive, in the files `<language>.json` of a folder, in the place of ours. Reports each that ours do not have. */
export function mergeTexts(
  ours: Strings,
  folder: string,
): { readonly strings: Strings; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const merged = languagesIn(folder).map((lang): readonly [string, Strings[string]] => {
    const path = join(folder, `${lang}.json`);
    const texts = readJsonSettings(path);
    const file = relative('', path).replaceAll('\\', '/');
    if (!isGroup(texts)) {
      problems.push({ file, message: 'is not a group of texts', remedy: 'write { "menu": "…" }' });
      return [lang, {}];
    }
    // Every language of ours has the same texts. A new language has none yet.
    const model = ours[lang] ?? Object.values(ours)[0] ?? {};
    const lineOf = lineInFile(readSettingsFile(path));
    problems.push(...textProblems(model, texts).map((problem) => ({ file, line: lineOf(problem.field), ...problem })));
    return [lang, mergeGroups(ours[lang] ?? {}, texts, model)];
  });
  return { strings: { ...ours, ...Object.fromEntries(merged) }, problems };
}

/** Texts with some of them replaced. Those that do not fit `model`, a language of ours, are left out. */
function mergeGroups(ours: Strings[string], own: Strings[string], model: Strings[string]): Strings[string] {
  const changed = Object.entries(own).flatMap(([name, text]): readonly (readonly [string, unknown])[] => {
    const [before, form] = [ours[name], model[name]];
    if (typeof form !== typeof text || isGroup(form) !== isGroup(text)) return [];
    const merges = isGroup(text) && isGroup(form) && !isPlural(form);
    return [[name, merges ? mergeGroups(isGroup(before) ? before : {}, text, form) : text]];
  });
  return { ...ours, ...Object.fromEntries(changed) };
}

type TextProblem = Omit<Problem, 'file' | 'line'> & { readonly field: string };

/** Texts that ours do not have, or that have another form or other placeholders there. */
function textProblems(ours: Strings[string], own: Strings[string], prefix = ''): readonly TextProblem[] {
  return Object.entries(own).flatMap(([name, text]) => {
    const [field, model] = [prefix + name, ours[name]];
    const problem = (message: string, remedy: string) => [{ field, message, remedy }];
    if (model === undefined) {
      const likely = closestMatch(name, Object.keys(ours));
      const remedy = likely === undefined ? 'delete it' : `did you mean "${prefix}${likely}"?`;
      return problem('is not a text of the interface', remedy);
    }
    if (!isGroup(model) && typeof text !== 'string') return problem('is not text', `ours is ${JSON.stringify(model)}`);
    if (isGroup(model) && (!isGroup(text) || (isPlural(model) && !isPlural(text))))
      return problem('is not a group of texts', `ours is ${JSON.stringify(model)}`);
    if (isGroup(model) && isGroup(text) && !isPlural(model)) return textProblems(model, text, `${field}.`);
    const known = placeholders(model);
    const unknown = [...placeholders(text)].find((placeholder) => !known.has(placeholder));
    return unknown === undefined
      ? []
      : problem(`has the placeholder ${unknown}, which is not filled`, `ours is ${JSON.stringify(model)}`);
  });
}

/** Whether a text has forms for numbers: `{ "one": …, "other": … }`. */
export function isPlural(text: Readonly<Record<string, unknown>>): boolean {
  return typeof text.other === 'string';
}

function placeholders(text: unknown): ReadonlySet<string> {
  return new Set((JSON.stringify(text) ?? '').match(/\{\w+\}/g) ?? []);
}

/** Finds the line of a text in its file: each part of its key follows the one before. */
function lineInFile(text: string): (field: string) => number {
  return (field) => {
    let position = 0;
    for (const name of field.split('.')) position = Math.max(position, text.indexOf(JSON.stringify(name), position));
    return text.slice(0, position).split('\n').length;
  };
}
